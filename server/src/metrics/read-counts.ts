import type { Dimension } from '@huiyin/shared/domain/dimensions';
import { series as allSeries, type Series } from '@huiyin/shared/domain/series';
import type { Day } from '@huiyin/shared/domain/time/days';
import type { Db } from '../base/db/db.ts';

/** What to read: one dimension, all its values or one. */
export interface CountsAsked {
  siteId: string;
  series: Series;
  dimension: Dimension;
  value?: string | undefined;
  from: Day;
  to: Day;
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
const byDay = `SELECT dimension, day, value, group_concat(score || ':' || n, ' ') AS buckets FROM counts
WHERE site_id = ?1 AND kind = ?2 AND dimension IN (?3, 'suspect') AND day BETWEEN ?4 AND ?5
 AND (?6 IS NULL OR dimension = 'suspect' OR value = ?6)
GROUP BY dimension, day, value`;

/** The cells of one dimension within local days, and those of the answers left out as suspect, in one look at the primary key. */
export async function readCounts(db: Db, asked: CountsAsked): Promise<CountRow[]> {
  const { siteId, series, dimension, value, from, to } = asked;
  const rows = await db.query(byDay, [siteId, series, dimension, from, to, value ?? null]);
  return rows.flatMap((row) => {
    const of = { dimension: row['dimension'] as string, day: row['day'] as Day, value: row['value'] as string };
    return unpacked(row['buckets']).map((bucket) => ({ ...of, ...bucket }));
  });
}

const byValue = `SELECT value, group_concat(bucket || ':' || n, ' ') AS buckets FROM (
 SELECT value, score AS bucket, sum(n) AS n FROM counts
 WHERE site_id = ?1 AND kind = ?2 AND dimension = ?3 AND day BETWEEN ?4 AND ?5 GROUP BY value, score HAVING sum(n) > 0
) GROUP BY value`;

/** The cells of one dimension over local days together. */
export async function readCountsByValue(db: Db, asked: CountsAsked): Promise<Omit<CountRow, 'day' | 'dimension'>[]> {
  const { siteId, series, dimension, from, to } = asked;
  const rows = await db.query(byValue, [siteId, series, dimension, from, to]);
  return rows.flatMap(({ value, buckets }) =>
    unpacked(buckets).map((bucket) => ({ value: value as string, ...bucket })),
  );
}

/** `4:12 5:30`: twelve in bucket 4, thirty in 5. */
const unpacked = (buckets: unknown): { bucket: number; n: number }[] =>
  (buckets as string).split(' ').map((cell) => {
    const [bucket, n] = cell.split(':').map(Number) as [number, number];
    return { bucket, n };
  });

// One look at the primary key for each.
const firstOfEach = `SELECT value AS series,
 (SELECT min(day) FROM counts WHERE site_id = ?1 AND kind = s.value AND dimension = 'channel') AS day FROM json_each(?2) s`;

/** The local day of the first that counts, for each series that has any. */
export async function firstDays(db: Db, siteId: string): Promise<Map<Series, Day>> {
  const rows = await db.query(firstOfEach, [siteId, JSON.stringify(allSeries)]);
  return new Map(rows.flatMap(({ series, day }) => (day === null ? [] : [[series as Series, day as Day]])));
}
