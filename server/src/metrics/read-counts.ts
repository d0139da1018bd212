import { kinds, type Kind } from '@huiyin/shared/domain/scales';
import type { Day } from '@huiyin/shared/domain/time/days';
import type { Db } from '../base/db/db.ts';

/** What to read: one dimension, all its values or one. */
export interface CountsAsked {
  siteId: string;
  kind: Kind;
  dimension: string;
  value?: string | undefined;
  from: Day;
  to: Day;
}

/** One cell of counts. */
export interface CountRow {
  dimension: string;
  day: Day;
  value: string;
  score: number;
  n: number;
}

// One row a day, its scores packed into a text: the driver's cost is per row, and NPS has eleven scores a day.
const packed = `SELECT dimension, day, value, group_concat(score || ':' || n, ' ') AS scores FROM counts
WHERE site_id = ?1 AND kind = ?2 AND dimension IN (?3, 'suspect') AND day BETWEEN ?4 AND ?5
 AND (?6 IS NULL OR dimension = 'suspect' OR value = ?6)
GROUP BY dimension, day, value`;

/** The cells of one dimension within local days, and those of the answers left out as suspect, in one look at the primary key. */
export async function readCounts(
  db: Db,
  { siteId, kind, dimension, value, from, to }: CountsAsked,
): Promise<CountRow[]> {
  const rows = await db.query(packed, [siteId, kind, dimension, from, to, value ?? null]);
  return rows.flatMap((row) =>
    (row['scores'] as string).split(' ').map((cell) => {
      const [score, n] = cell.split(':').map(Number) as [number, number];
      return { dimension: row['dimension'] as string, day: row['day'] as Day, value: row['value'] as string, score, n };
    }),
  );
}

// One look at the primary key for each kind.
const first = `SELECT min(day) AS day FROM (SELECT
 (SELECT min(day) FROM counts WHERE site_id = ?1 AND kind = k.value AND dimension = 'channel') AS day
 FROM json_each(?2) k)`;

/** The local day of the first answer of a site that counts, of whatever kind; null without any. */
export async function firstDay(db: Db, siteId: string): Promise<Day | null> {
  const [row] = await db.query(first, [siteId, JSON.stringify(kinds)]);
  return (row?.['day'] as Day | null | undefined) ?? null;
}
