import { logStep, stillLasting } from '@huiyin/shared/domain/statistics/log-steps';
import type { Call } from '../base/call.ts';
import type { CountRow, CountsAsked } from '../metrics/read-counts.ts';
import { aroundDays } from '../responses/counted-answers.ts';
import { firstReplyCells } from './first-replies.ts';

const mostRead = 10_000;

const waiting = `SELECT id, opened_at AS openedAt FROM tickets
WHERE site_id = ? AND first_replied_at IS NULL AND status = 'open' AND opened_at BETWEEN ? AND ? ORDER BY opened_at DESC LIMIT ${mostRead}`;

/** Open complaints without a first reply, by how long they wait, as counts would hold them; the newest ten thousand. */
export async function waitingForReply(
  { db, now }: Pick<Call, 'db' | 'now'>,
  { siteId, dimension: asked, value: only, from, to }: Omit<CountsAsked, 'series'>,
): Promise<CountRow[]> {
  const tickets = await db.query(waiting, [siteId, ...aroundDays(from, to)]);
  const steps = new Map(
    tickets.map(({ id, openedAt }) => [id as string, stillLasting(logStep(now - (openedAt as number)))]),
  );
  return (await firstReplyCells(db.query, steps)).flatMap(([, , , dimension, value, day, , bucket, n]) =>
    dimension === asked && (only === undefined || value === only) && day >= from && day <= to
      ? [{ dimension, value, day, bucket, n }]
      : [],
  );
}
