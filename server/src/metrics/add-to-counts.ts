import type { ManyRows } from '../base/db/db.ts';

/** A row of counts: siteId, kind, survey, dimension, value, day, surveyVersion, score, n. */
export type Cell = [string, string, string, string, string, string, number, number, number];

/** What tells one cell of counts from another, as columns of `counts`. */
export const cellKey = 'site_id, kind, survey, dimension, value, day, survey_version, score';
const columns = cellKey.split(', ');

/** The statement that adds cells to what is counted. */
export const addToCounts = (cells: readonly Cell[]): ManyRows => ({
  into: `INSERT INTO counts (${cellKey}, n)`,
  rows: cells,
  ending: 'ON CONFLICT DO UPDATE SET n = n + excluded.n',
});

/** In SQL: every cell that something is counted in, with `n`. */
export const keptCells = `SELECT ${cellKey}, n FROM counts WHERE n <> 0`;

/** The statements that take away what `rows` added: it selects a row for each time something was counted on site ?1, with the columns of `cellKey`. */
export const takeFromCounts = (rows: string): string[] => [
  `UPDATE counts SET n = counts.n - gone.n FROM (SELECT ${cellKey}, count(*) AS n FROM (${rows}) GROUP BY ${cellKey}) gone
WHERE ${columns.map((column) => `counts.${column} = gone.${column}`).join(' AND ')}`,
  'DELETE FROM counts WHERE site_id = ?1 AND n = 0',
];
