import type { Column } from './look-at-columns.ts';
import { overallWords, scoreNot, scoreWords } from './column-words.ts';

/** The least share of a column's values that must be scores. */
const most = 0.8;
const longestScore = 40;

type Scored = 'csat' | 'nps' | 'ces';

/**
 * Which columns hold scores, by their names and values: at most one of each kind; `score` where another column names the kinds. Numbers
 * under a name that says no kind are a CSAT from 1 to 5, and an NPS where there is a 0 or more than 7; between them nobody can
 * tell.
 */
export function guessScores(columns: readonly Column[], hasKinds: boolean): [field: string, column: Column][] {
  const scored = columns.filter(isScored);
  if (hasKinds) {
    const one = scored.find(({ name }) => Object.values(scoreWords).some((words) => words.test(name))) ?? scored[0];
    return one ? [['score', one]] : [];
  }
  const found = new Map<Scored, Column>();
  for (const kind of ['nps', 'ces', 'csat'] as const) {
    const named = scored.filter(
      (column) => scoreWords[kind].test(column.name) && ![...found.values()].includes(column),
    );
    // A number says more than the name of its group.
    const numbered = named.filter(({ scores }) => scores.groups === 0);
    const best = numbered.find(({ name }) => overallWords.test(name)) ?? numbered[0] ?? named[0];
    if (best) found.set(kind, best);
  }
  if (found.size === 0) for (const column of scored) addByValues(column, found);
  return (['csat', 'nps', 'ces'] as const).flatMap((kind) => {
    const column = found.get(kind);
    return column ? [[kind, column] as [string, Column]] : [];
  });
}

function isScored({ name, scores, characters, filled }: Column): boolean {
  if (scoreNot.test(name) || filled === 0 || characters / filled > longestScore) return false;
  const range = scores.range();
  if (range !== null && (range.least < 0 || range.most > 100)) return false;
  const isNamed = Object.values(scoreWords).some((words) => words.test(name));
  return scores.read >= scores.filled * most && (isNamed || scores.words + scores.groups >= scores.filled * most);
}

function addByValues(column: Column, found: Map<Scored, Column>): void {
  const { scores } = column;
  const kind = kindOf(scores.words, scores.groups, scores.range());
  if (kind && !found.has(kind)) found.set(kind, column);
}

function kindOf(words: number, groups: number, range: { least: number; most: number } | null): Scored | null {
  if (groups > words) return 'nps';
  if (words > 0 || !range || (range.least >= 1 && range.most <= 5)) return 'csat';
  return range.most <= 10 && (range.least === 0 || range.most > 7) ? 'nps' : null;
}
