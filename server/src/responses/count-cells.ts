import type { ResponseRow } from './prepare-response.ts';

/** A row of counts: siteId, kind, dimension, value, day, surveyVersion, score, n. */
export type Cell = [string, string, string, string, string, number, number, number];

/**
 * The cells a batch of responses adds to, summed. Complaints count under score -1.
 * Every answer has one channel, so the sum over channels is the sum over all. A suspect answer is counted under dimension `suspect` and nowhere else.
 * The same rule in SQL is the view response_cells, with which verify-counts recounts.
 */
export function countCells(rows: readonly ResponseRow[]): Cell[] {
  const cells = new Map<string, Cell>();
  for (const row of rows) {
    const { siteId, kind, day, surveyVersion, score } = row;
    const common = `${siteId}|${kind}|${day}|${surveyVersion}|${score}|`;
    for (const [dimension, value] of dimensionsOf(row)) {
      const key = `${common}${dimension}|${value}`;
      const cell = cells.get(key);
      if (cell) cell[7] += 1;
      else cells.set(key, [siteId, kind, dimension, value, day, surveyVersion, score ?? -1, 1]);
    }
  }
  return [...cells.values()];
}

function dimensionsOf(row: ResponseRow): [string, string][] {
  if (row.suspect) return [['suspect', row.suspect]];
  const found: [string, string][] = [
    ['hour', String(row.hour).padStart(2, '0')],
    ['channel', row.channel],
  ];
  if (row.language) found.push(['language', row.language]);
  if (row.category) found.push(['category', row.category]);
  for (const reason of row.reasons) found.push(['reason', reason]);
  return found;
}
