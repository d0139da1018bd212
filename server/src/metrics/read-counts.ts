import type { Dimension } from '@huiyin/shared/domain/dimensions';
import type { Filter } from '@huiyin/shared/domain/filters/filter';
import { series as allSeries, type Series } from '@huiyin/shared/domain/series';
import type { Histogram } from '@huiyin/shared/domain/statistics/histogram';
import type { Day } from '@huiyin/shared/domain/time/days';
import type { Db } from '../base/db/db.ts';
import { histogramOf } from './add-to-histogram.ts';
import { weightSql } from './weigh-cells.ts';

/** Of which survey, and of which of its versions; null: of all. Cells have both in the key behind the value, so it costs no more than all of them. */
export interface OfSurvey {
  survey: string | null;
  version: number | null;
}

/** In SQL: that a cell is of it; the arguments are slug and version. */
export const isOfSurvey = 'survey = coalesce(?, survey) AND survey_version = coalesce(?, survey_version)';

/** What to read of one dimension. */
export interface CountsAsked {
  siteId: string;
  series: Series;
  dimension: Dimension;
  from: Day;
  to: Day;
  of: OfSurvey;
}

/** One cell of counts. */
export interface CountRow {
  dimension: string;
  day: Day;
  value: string;
  bucket: number;
  n: number;
}

// One row a day, its buckets packed into a text: the driver's cost is per row, and NPS has eleven scores a day.
const byDay = (
  weight: string,
): string => `SELECT dimension, day, value, group_concat(score || ':' || (n * weight), ' ') AS buckets FROM (
 SELECT dimension, day, value, score, n, CASE WHEN dimension = 'suspect' THEN 1 ELSE ${weight} END AS weight FROM counts
 WHERE site_id = ? AND kind = ? AND dimension IN (?, 'suspect') AND day BETWEEN ? AND ? AND ${isOfSurvey}) WHERE weight <> 0
GROUP BY dimension, day, value`;

/**
 * The cells of one dimension within local days, and those of the answers left out as suspect, in one look at the primary key. A filter over this
 * dimension says which answers are meant; their cells sum up to them.
 */
export async function readCounts(db: Db, asked: CountsAsked, filter: Filter<Dimension>): Promise<CountRow[]> {
  const { siteId, series, dimension, from, to, of: one } = asked;
  const weight = weightSql(filter, dimension);
  const rows = await db.query(byDay(weight.sql), [
    ...weight.args,
    siteId,
    series,
    dimension,
    from,
    to,
    one.survey,
    one.version,
  ]);
  return rows.flatMap((row) => {
    const of = { dimension: row['dimension'] as string, day: row['day'] as Day, value: row['value'] as string };
    return unpacked(row['buckets']).map((bucket) => ({ ...of, ...bucket }));
  });
}

const mostValues = 100;

const byValue = `WITH summed AS MATERIALIZED (SELECT value, bucket, sum(n) AS n FROM (
  SELECT value, score AS bucket, n FROM counts WHERE site_id = ?1 AND kind = ?2 AND dimension = ?3 AND day BETWEEN ?4 AND ?5
  AND survey = coalesce(?7, survey) AND survey_version = coalesce(?8, survey_version)
  UNION ALL SELECT value->>0, value->>1, value->>2 FROM json_each(?6)
 ) GROUP BY value, bucket HAVING sum(n) > 0),
ranked AS MATERIALIZED (SELECT value, row_number() OVER (ORDER BY sum(n) DESC, value) AS place FROM summed GROUP BY value),
placed AS (SELECT min(place, ${mostValues + 1}) AS place, iif(place > ${mostValues}, NULL, value) AS value, bucket, sum(n) AS n
 FROM ranked JOIN summed USING (value) GROUP BY 1, 2, 3)
SELECT value, group_concat(bucket || ':' || n, ' ') AS buckets, (SELECT count(*) FROM ranked) AS many FROM placed GROUP BY place, value ORDER BY place`;

/** What is counted of each value of a dimension, most first: of the first hundred, and of the other ones together. */
export interface CountsByValue {
  values: { of: string; histogram: Histogram }[];
  rest: { values: number; histogram: Histogram } | null;
}

/** The cells of one dimension over local days, with what still lasts. The database ranks: a site may have any number of values, which strangers choose. */
export async function readCountsByValue(
  db: Db,
  asked: CountsAsked,
  lasting: readonly CountRow[],
): Promise<CountsByValue> {
  const { siteId, series, dimension, from, to, of } = asked;
  const also = JSON.stringify(lasting.map(({ value, bucket, n }) => [value, bucket, n]));
  const rows = await db.query(byValue, [siteId, series, dimension, from, to, also, of.survey, of.version]);
  const found = rows.map(({ value, buckets }) => ({
    of: value as string | null,
    histogram: histogramOf(unpacked(buckets)),
  }));
  const rest = found.find(({ of }) => of === null);
  return {
    values: found.flatMap(({ of, histogram }) => (of === null ? [] : [{ of, histogram }])),
    rest: rest ? { values: (rows[0]!['many'] as number) - mostValues, histogram: rest.histogram } : null,
  };
}

/** `4:12 5:30`: twelve in bucket 4, thirty in 5. */
const unpacked = (buckets: unknown): { bucket: number; n: number }[] =>
  (buckets as string).split(' ').map((cell) => {
    const [bucket, n] = cell.split(':').map(Number) as [number, number];
    return { bucket, n };
  });

// One look at the primary key for each; of one survey it goes from day to day until that has one.
const firstInSeries = (isOf: string): string => `SELECT value AS series,
 (SELECT day FROM counts WHERE site_id = ?1 AND kind = s.value AND dimension = 'channel'${isOf} ORDER BY day LIMIT 1) AS day FROM json_each(?2) s`;

const firstOfAll = firstInSeries('');
const firstOfSurvey = firstInSeries(' AND survey = ?3 AND survey_version = coalesce(?4, survey_version)');

/** The local day of the first that counts, for each series that has any. */
export async function firstDays(db: Db, siteId: string, { survey, version }: OfSurvey): Promise<Map<Series, Day>> {
  const series = JSON.stringify(allSeries);
  const rows = await (survey === null
    ? db.query(firstOfAll, [siteId, series])
    : db.query(firstOfSurvey, [siteId, series, survey, version]));
  return new Map(rows.flatMap(({ series: name, day }) => (day === null ? [] : [[name as Series, day as Day]])));
}
