import { metricLimits } from '@huiyin/shared/domain/limits';
import type { Dimension } from '@huiyin/shared/domain/dimensions';
import { logStep, stillLasting } from '@huiyin/shared/domain/statistics/log-steps';
import { addDays } from '@huiyin/shared/domain/time/days';
import { startOfLocalDay } from '@huiyin/shared/domain/time/local-day';
import type { Db } from '../base/db/db.ts';
import { sumParts } from '../metrics/cells.ts';
import type { Days, Lasting, Reads } from '../metrics/lasting.ts';
import type { CountRow } from '../metrics/read-counts.ts';
import { partsIn } from '../responses/count-cells.ts';
import { aroundDays } from '../responses/counted-answers.ts';
import { distinguished, withDistinction } from '../responses/told-apart.ts';
import { waitingRanges } from './waiting-ranges.ts';

/** In SQL, of table t: an open complaint without a first reply that is not suspect. */
const waits = "t.first_replied_at IS NULL AND t.status = 'open' AND t.suspect = 0";
const waiting = `tickets t INDEXED BY tickets_unanswered`;

const ends = `SELECT min(t.opened_at) AS first, max(t.opened_at) AS last FROM ${waiting}
WHERE t.site_id = ? AND ${waits} AND t.opened_at >= ? AND t.opened_at < ?`;

// A count of its own for each range: to join and group them takes four times as long.
const inRanges = `SELECT (SELECT count(*) FROM ${waiting}
 WHERE t.site_id = ?1 AND ${waits} AND t.opened_at >= r.value->>0 AND t.opened_at < r.value->>1) AS n FROM json_each(?2) r ORDER BY r.key`;

/**
 * Open complaints without a first reply, by how long they wait. Together they are counted in their index, whose local days are those of the zone the
 * site has now; told apart, with their answers.
 */
export const waitingForReply: Lasting = { together: countTogether, apart: countApart };

async function countTogether({ db, now, site }: Reads, { from, to }: Days, by: Dimension): Promise<CountRow[]> {
  const { id: siteId, timeZone: zone } = site;
  const span = [startOfLocalDay(from, zone), startOfLocalDay(addDays(to, 1), zone)];
  const [found] = await db.query(ends, [siteId, ...span]);
  if (found?.['first'] == null) return [];
  const { first, last } = found as unknown as { first: number; last: number };
  const ranges = waitingRanges({ from: first, to: last + 1, now, zone, by: by === 'hour' ? 'hour' : 'day' });
  const rows = await db.query(inRanges, [siteId, JSON.stringify(ranges.map((range) => [range.from, range.to]))]);
  return ranges.flatMap(({ day, hour, step }, i) => {
    const n = rows[i]!['n'] as number;
    const value = by === 'hour' ? String(hour).padStart(2, '0') : '';
    return n === 0 ? [] : [{ dimension: by, day, value, bucket: stillLasting(step), n }];
  });
}

const newest = `SELECT t.id, t.opened_at FROM ${waiting}
WHERE t.site_id = ? AND ${waits} AND t.opened_at BETWEEN ? AND ? ORDER BY t.opened_at DESC LIMIT ${metricLimits.apart + 1}`;

async function countApart(
  { db, now, site }: Reads,
  { from, to }: Days,
  dimension: Dimension,
): Promise<CountRow[] | null> {
  const rows = await db.query(withDistinction(dimension, newest, 'opened_at'), [site.id, ...aroundDays(from, to)]);
  if (rows.length > metricLimits.apart) return null;
  const answers = rows
    .map((row) => ({
      ...distinguished(row),
      openedAt: row['opened_at'] as number,
      siteId: site.id,
      survey: '',
      surveyVersion: 0,
    }))
    .filter(({ day }) => day >= from && day <= to);
  const cells = sumParts(answers, (answer) =>
    partsIn(answer, 'first_reply', stillLasting(logStep(now - answer.openedAt)), [dimension]),
  );
  return cells.map(([, , , , value, day, , bucket, n]) => ({ dimension, value, day, bucket, n }));
}

const counted = `SELECT t.id FROM tickets t WHERE t.id IN (SELECT value FROM json_each(?1)) AND +t.site_id = ?2
 AND (t.first_reply_step IS NOT NULL OR (${waits}))`;

/** Of these tickets of a site, those of which a first reply is counted: it came, or is still waited for. */
export async function withFirstReply(db: Db, siteId: string, ids: readonly string[]): Promise<Set<string>> {
  const rows = ids.length === 0 ? [] : await db.query(counted, [JSON.stringify(ids), siteId]);
  return new Set(rows.map(({ id }) => id as string));
}
