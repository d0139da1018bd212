import { cellKey, type Cell } from '../metrics/add-to-counts.ts';
import type { ResponseRow } from './prepare-response.ts';

/** What one response adds to: a kind and its score in one value of one dimension. */
type Part = [kind: string, dimension: string, value: string, score: number];

/**
 * The cells a batch of responses adds to, summed. Complaints and forms count under score -1.
 * Every answer has one channel, so the sum over channels is the sum over all. A suspect answer is counted under dimension `suspect` and nowhere else.
 * The same rule in SQL is the view response_cells, with which verify-counts recounts.
 */
export function countCells(rows: readonly ResponseRow[]): Cell[] {
  // In two steps, since most of a batch differ in the second alone, and long keys cost.
  const sets = new Map<string, Map<string, Cell>>();
  for (const row of rows) {
    const { siteId, survey, day, surveyVersion } = row;
    const common = `${siteId}|${survey}|${day}|${surveyVersion}`;
    let cells = sets.get(common);
    if (!cells) sets.set(common, (cells = new Map()));
    for (const [kind, dimension, value, score] of partsOf(row)) {
      const key = `${kind}|${score}|${dimension}|${value}`;
      const cell = cells.get(key);
      if (cell) cell[8] += 1;
      else cells.set(key, [siteId, kind, survey, dimension, value, day, surveyVersion, score, 1]);
    }
  }
  return [...sets.values()].flatMap((cells) => [...cells.values()]);
}

function partsOf(row: ResponseRow): Part[] {
  const { kind, suspect, category, touchpoint, counted } = row;
  const score = row.score ?? -1;
  if (suspect) return [[kind, 'suspect', suspect, score]];
  const found = everywhere(row, kind, score);
  if (category) {
    found.push([kind, 'category', category, score]);
    const parent = category.indexOf('/');
    if (parent > 0) found.push([kind, 'category', category.slice(0, parent), score]);
  }
  if (touchpoint) found.push([kind, 'touchpoint', touchpoint, score]);
  if (counted.tier !== null) found.push([kind, 'tier', counted.tier, score]);
  for (const reason of counted.reasons) found.push([kind, 'reason', reason, score]);
  for (const [marked, value, given] of counted.marks) {
    if (value === '') found.push(...everywhere(row, marked, given));
    else found.push([marked, marked, value, given]);
  }
  return found;
}

/** What every score counts by, that of a further question too. */
function everywhere({ hour, channel, language }: ResponseRow, kind: string, score: number): Part[] {
  const found: Part[] = [
    [kind, 'hour', String(hour).padStart(2, '0'), score],
    [kind, 'channel', channel, score],
  ];
  if (language) found.push([kind, 'language', language, score]);
  return found;
}

/** The same in SQL: one row for each time an answer is counted; `where` picks answers. */
export const cellsInSql = (where = 'true'): string => `SELECT ${cellKey} FROM response_cells WHERE ${where}`;
