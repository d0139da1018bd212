import type { ImportInspection } from '@huiyin/shared/contract/imports/understood';
import { grouped, type ImportSpeech } from './import-speech.ts';

type Scores = ImportInspection['scores'][number];

const mostValues = 24;
const longestValue = 60;

/** Says of each kind of score which columns hold it, on which scale, and what each value becomes that is not itself. */
export function* sayScores({ scores }: ImportInspection, speech: ImportSpeech): Generator<string> {
  const { words } = speech;
  for (const one of scores) {
    yield scaleSaid(one, speech);
    for (const value of one.values.slice(0, mostValues)) yield* valueSaid(value, words);
    const more = one.values.length - mostValues;
    if (more > 0) yield words.scores.more(grouped(more));
    const unscored = one.values.reduce((all, { group, rows }) => (group ? all + rows : all), 0);
    if (unscored > 0) yield words.scores.groups(unscored, grouped(unscored));
  }
}

function scaleSaid({ kind, columns, worst, best, values }: Scores, { words, fieldName }: ImportSpeech): string {
  const named = [fieldName(kind), columns.join(' + ')] as const;
  if (values.length > 0 && values.every(({ group }) => group)) return words.scores.ofGroups(...named);
  return words.scores.scale(...named, String(worst), String(best));
}

function* valueSaid(
  { value, rows, score, group, exact }: Scores['values'][number],
  { scores }: ImportSpeech['words'],
): Generator<string> {
  const said = value.slice(0, longestValue);
  if (group) yield scores.group(said, group, grouped(rows));
  else if (score === null) yield scores.nothing(said, grouped(rows));
  // That 5 is 5 need not be said.
  else if (Number(said) !== score) yield (exact ? scores.becomes : scores.rounded)(said, String(score), grouped(rows));
}
