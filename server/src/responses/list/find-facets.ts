import { series as allSeries } from '@huiyin/shared/domain/series';
import type { Db } from '../../base/db/db.ts';
import { allOf, type SqlText } from '../../base/db/sql-text.ts';
import { weightSql } from '../../metrics/weigh-cells.ts';
import type { Condition } from './conditions.ts';

/** A facet by its id; `mark` is one of all facets of an answer in a series, but for what was answered to further questions. */
export interface FacetOnWay {
  id: number;
  mark: string;
}

/** The facets by which a condition is met, and about how many answers have one. */
export interface Way {
  series: Condition['series'];
  facets: readonly FacetOnWay[];
  answers: number;
}

/** The ways to the answers that meet each condition, the one with fewest answers first. */
export async function waysTo(
  db: Db,
  siteId: string,
  conditions: readonly Condition[],
  leftOut: boolean | undefined,
): Promise<Way[]> {
  const ways = await Promise.all(
    conditions.map(async (condition): Promise<Way> => {
      const { sql, args } = allOf(...facetsSql(siteId, condition, leftOut));
      const mark = "series || ' ' || bucket || ' ' || left_out AS mark";
      const rows = await db.query(`SELECT id, ${mark}, n FROM answer_facets WHERE ${sql}`, args);
      return {
        series: condition.series,
        facets: rows.map(({ id, mark: one }) => ({ id: id as number, mark: one as string })),
        answers: rows.reduce((sum, { n }) => sum + (n as number), 0),
      };
    }),
  );
  return ways.toSorted((a, b) => a.answers - b.answers);
}

function facetsSql(
  siteId: string,
  { name, series, value, buckets }: Condition,
  leftOut: boolean | undefined,
): SqlText[] {
  return [
    { sql: 'site_id = ? AND name = ?', args: [siteId, name] },
    // The index goes by series before it goes by value.
    {
      sql: 'series IN (SELECT value FROM json_each(?))',
      args: [JSON.stringify(series === null ? allSeries : [series])],
    },
    ...(value === null ? [] : [facetValueSql(value)]),
    ...(buckets ? [{ sql: 'bucket IN (SELECT value FROM json_each(?))', args: [JSON.stringify(buckets)] }] : []),
    ...(leftOut === undefined ? [] : [{ sql: 'left_out = ?', args: [Number(leftOut)] }]),
  ];
}

function facetValueSql(value: NonNullable<Condition['value']>): SqlText {
  if (typeof value === 'string') return { sql: 'value = ?', args: [value] };
  const { sql, args } = weightSql(value.filter, value.dimension);
  return { sql: `${sql} <> 0`, args };
}
