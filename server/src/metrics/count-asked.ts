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
  buckets: readonly number[] | null;
  /** Slugs; null: all. */
  surveys: readonly string[] | null;
  version: number | null;
  /** Local days, both included. */
  from: string | null;
  to: string | null;
}

/** How many answers fell into some cells: of one value by a look at the primary key for each day that has any, else by one look. */
export async function countAsked(db: Db, asked: CellsAsked): Promise<number> {
  if (asked.values && 'value' in asked.values) return countOneValue(db, asked, asked.values.value);
  const weight = asked.values ? weightSql(asked.values.filter, asked.values.of) : { sql: '1', args: [] };
  const cells = cellsSql(asked);
  const [row] = await db.query(`SELECT coalesce(sum(n * ${weight.sql}), 0) AS n FROM counts WHERE ${cells.sql}`, [
    ...weight.args,
    ...cells.args,
  ]);
  return row!['n'] as number;
}

async function countOneValue(db: Db, asked: CellsAsked, value: string): Promise<number> {
  const { siteId, series, dimension } = asked;
  const [from, to] = daysWithin(asked);
  const cells = cellsSql(asked);
  const next = 'SELECT min(day) FROM counts WHERE site_id = ? AND kind = ? AND dimension = ? AND day';
  const [row] = await db.query(
    `WITH RECURSIVE days(its_day) AS (${next} BETWEEN ? AND ?
 UNION ALL SELECT (${next} > its_day AND day <= ?) FROM days WHERE its_day IS NOT NULL)
SELECT coalesce(sum(n), 0) AS n FROM days CROSS JOIN counts WHERE day = its_day AND value = ? AND ${cells.sql}`,
    [siteId, series, dimension, from, to, siteId, series, dimension, to, value, ...cells.args],
  );
  return row!['n'] as number;
}

/** The same by their values, most first. */
export async function countByValue(db: Db, asked: CellsAsked): Promise<{ of: string; n: number }[]> {
  const { sql, args } = cellsSql(asked);
  const by = 'GROUP BY value HAVING sum(n) > 0 ORDER BY n DESC, value';
  const rows = await db.query(`SELECT value, sum(n) AS n FROM counts WHERE ${sql} ${by}`, args);
  return rows.map(({ value, n }) => ({ of: value as string, n: n as number }));
}

/** Days as they stand in the counts, from the first there may be to the last. */
export const daysWithin = ({ from, to }: Pick<CellsAsked, 'from' | 'to'>): [string, string] => [
  from ?? '0000-01-01',
  to ?? '9999-12-31',
];

function cellsSql(asked: CellsAsked): SqlText {
  const { siteId, series, dimension, buckets, surveys, version } = asked;
  const among = (column: string) => ` AND ${column} IN (SELECT value FROM json_each(?))`;
  return {
    sql: `site_id = ? AND kind = ? AND dimension = ? AND day BETWEEN ? AND ?
 AND survey_version = coalesce(?, survey_version)${buckets ? among('score') : ''}${surveys ? among('survey') : ''}`,
    args: [
      siteId,
      series,
      dimension,
      ...daysWithin(asked),
      version,
      ...(buckets ? [JSON.stringify(buckets)] : []),
      ...(surveys ? [JSON.stringify(surveys)] : []),
    ],
  };
}
