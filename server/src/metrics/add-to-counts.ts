import type { InStatement } from '@libsql/client';
import type { SqlText } from '../base/db/sql-text.ts';
import type { ManyRows } from '../base/db/db.ts';
import { CellSum, negated, type Cell } from './cells.ts';

/** What tells one cell of counts from another, as columns of `counts`: `kind` is the series, `score` the bucket (tables.ts). */
export const cellKey = 'site_id, kind, survey, dimension, value, day, survey_version, score';

/** The statement that adds cells to what is counted; at most some thousand. */
export const addToCounts = (cells: readonly Cell[]): ManyRows => ({
  into: `INSERT INTO counts (${cellKey}, n)`,
  rows: cells,
  ending: 'ON CONFLICT DO UPDATE SET n = n + excluded.n',
});

const columnsOfJson = Array.from({ length: 9 }, (_, i) => `c.value->>${i}`).join(', ');

/** The same where a condition holds, in SQL. */
export const addToCountsIf = (cells: readonly Cell[], { sql, args }: SqlText): InStatement => ({
  sql: `INSERT INTO counts (${cellKey}, n) SELECT ${columnsOfJson} FROM json_each(?) c WHERE ${sql}
 ON CONFLICT DO UPDATE SET n = n + excluded.n`,
  args: [JSON.stringify(cells), ...args],
});

const mostAtOnce = 1_000;

/** The statements that add cells, however many. */
export const addAllToCounts = (cells: readonly Cell[]): ManyRows[] => inPortions(cells).map(addToCounts);

const inPortions = (cells: readonly Cell[]): (readonly Cell[])[] =>
  Array.from({ length: Math.ceil(cells.length / mostAtOnce) }, (_, i) =>
    cells.slice(i * mostAtOnce, (i + 1) * mostAtOnce),
  );

/** The statements that count what was in some cells in others; those that nothing is left of go. At most some thousand. */
export function moveInCounts(from: readonly Cell[], to: readonly Cell[]): (ManyRows | InStatement)[] {
  const sum = new CellSum();
  sum.add(negated(from));
  sum.add(to);
  const moved = sum.cells();
  if (moved.length === 0) return [];
  const keys = `SELECT ${Array.from({ length: 8 }, (_, i) => `value->>${i}`).join(', ')} FROM json_each(?)`;
  return [
    addToCounts(moved),
    { sql: `DELETE FROM counts WHERE (${cellKey}) IN (${keys}) AND n = 0`, args: [JSON.stringify(moved)] },
  ];
}

/** The statements that take cells away again, however many: those that nothing is left of go. */
export const takeFromCounts = (cells: readonly Cell[]): (ManyRows | InStatement)[] =>
  inPortions(cells).flatMap((some) => moveInCounts(some, []));
