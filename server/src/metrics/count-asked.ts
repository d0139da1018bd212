import type { Dimension } from '@huiyin/shared/domain/dimensions';
import type { Filter } from '@huiyin/shared/domain/filters/filter';
import type { Series } from '@huiyin/shared/domain/series';
import type { Db } from '../base/db/db.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import { weightSql } from './weigh-cells.ts';

/** Which cells of one dimension are summed; null: all. */
export interface CellsAsked {
  siteId: string;
  series: Series;
  dimension: string;
  /** Which of its values. */
  values: { filter: Filter<Dimension>; of: Dimension } | { value: string } | null;
  /** Both included. */
  scores: { least: number; most: number } | null;
  survey: string | null;
  version: number | null;
  /** Local days, both included. */
  from: string | null;
  to: string | null;
}

/** How many answers fell into some cells, by one look at the primary key. */
export async function countAsked(db: Db, asked: CellsAsked): Promise<number> {
  const weight = weightOfCells(asked.values);
  const cells = cellsSql(asked);
  const [row] = await db.query(`SELECT coalesce(sum(n * ${weight.sql}), 0) AS n FROM counts WHERE ${cells.sql}`, [
    ...weight.args,
    ...cells.args,
  ]);
  return row!['n'] as number;
}

/** The same by their values, most first. */
export async function countByValue(db: Db, asked: CellsAsked): Promise<{ of: string; n: number }[]> {
  const { sql, args } = cellsSql(asked);
  const by = 'GROUP BY value HAVING sum(n) > 0 ORDER BY n DESC, value';
  const rows = await db.query(`SELECT value, sum(n) AS n FROM counts WHERE ${sql} ${by}`, args);
  return rows.map(({ value, n }) => ({ of: value as string, n: n as number }));
}

function weightOfCells(values: CellsAsked['values']): SqlText {
  if (values === null) return { sql: '1', args: [] };
  return 'value' in values ? { sql: '(value = ?)', args: [values.value] } : weightSql(values.filter, values.of);
}

function cellsSql({ siteId, series, dimension, scores, survey, version, from, to }: CellsAsked): SqlText {
  return {
    sql: `site_id = ? AND kind = ? AND dimension = ? AND day BETWEEN ? AND ? AND score BETWEEN ? AND ?
 AND survey = coalesce(?, survey) AND survey_version = coalesce(?, survey_version)`,
    args: [
      siteId,
      series,
      dimension,
      from ?? '0000-01-01',
      to ?? '9999-12-31',
      scores?.least ?? -1_000_000,
      scores?.most ?? 1_000_000,
      survey,
      version,
    ],
  };
}
