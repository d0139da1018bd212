import { cellKey, keptCells } from '../metrics/add-to-counts.ts';
import { cellsInSql } from './count-cells.ts';

/** A cell in which the kept counts and a recount from the rows differ. */
export interface CountDifference {
  /** Site, kind, survey, dimension, value, day, survey version and score. */
  cell: string;
  kept: number;
  recounted: number;
}

/** Both ways in one statement, so that it sees one moment while others write. */
const differences = `WITH
 recount AS (SELECT ${cellKey}, count(*) AS n FROM (${cellsInSql()}) GROUP BY ${cellKey}),
 kept AS (${keptCells})
SELECT 'recounted' AS side, * FROM (SELECT * FROM recount EXCEPT SELECT * FROM kept)
UNION ALL
SELECT 'kept' AS side, * FROM (SELECT * FROM kept EXCEPT SELECT * FROM recount)`;

/** Recounts all answers from their rows and gives every cell of counts that says otherwise; empty when all is well. */
export async function countDifferences(
  query: (sql: string) => Promise<readonly Record<string, unknown>[]>,
): Promise<CountDifference[]> {
  const found = new Map<string, CountDifference>();
  for (const row of await query(differences)) {
    const cell = cellKey
      .split(', ')
      .map((column) => String(row[column]))
      .join(' | ');
    const difference = found.get(cell) ?? { cell, kept: 0, recounted: 0 };
    difference[row['side'] as 'kept' | 'recounted'] = Number(row['n']);
    found.set(cell, difference);
  }
  return [...found.values()].toSorted((a, b) => (a.cell < b.cell ? -1 : 1));
}
