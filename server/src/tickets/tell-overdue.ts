import { system } from '../base/actor.ts';
import type { Deps } from '../base/deps.ts';
import { did, statementsOf, type Recorded } from '../base/events/record-event.ts';
import type { Statement } from '../base/db/db.ts';
import { allSiteIds } from '../base/site.ts';

const mostAtOnce = 50;

/** Site by site, since the index of due times begins with it; CROSS keeps the order. Due at this very moment is not overdue yet. */
const overdue = `SELECT t.id, t.site_id AS siteId, t.number, t.reply_due_at AS dueAt
FROM (${allSiteIds}) s CROSS JOIN tickets t INDEXED BY tickets_due_untold
WHERE t.site_id = s.id AND t.status = 'open' AND t.told_due_at IS NOT t.reply_due_at AND t.reply_due_at < ? LIMIT ?`;
const tell = `UPDATE tickets SET told_due_at = reply_due_at
WHERE id = ? AND reply_due_at = ? AND status = 'open' AND told_due_at IS NOT reply_due_at`;

interface Overdue {
  id: string;
  siteId: string;
  number: number;
  dueAt: number;
}

const overdueTickets = async ({ db, clock }: Pick<Deps, 'db' | 'clock'>, most: number): Promise<Overdue[]> =>
  (await db.query(overdue, [clock.now(), most])) as unknown as Overdue[];

/** Since when a reply is overdue that nobody was told of, ms UTC; null where none is. */
export const overdueSince = async (deps: Pick<Deps, 'db' | 'clock'>): Promise<number | null> =>
  (await overdueTickets(deps, 1))[0]?.dueAt ?? null;

/**
 * Tells that replies are overdue, of 50 tickets at once, one time for each due time of a ticket, however many processes do: a due time that is
 * put off, or that a new turn begins, is told again once it has passed. Gives whether there may be more.
 */
export async function tellOverdue({ db, clock, feed }: Pick<Deps, 'db' | 'clock' | 'feed'>): Promise<boolean> {
  const at = clock.now();
  const tickets = await overdueTickets({ db, clock }, mostAtOnce);
  const told = tickets.flatMap(({ id, siteId, number, dueAt }): (Statement | Recorded)[] => [
    { sql: tell, args: [id, dueAt] },
    { ...did('ticket.overdue', { id }, { number }, 'if changed'), siteId, at, actor: system },
  ]);
  await db.write(statementsOf(told));
  feed.changed('sites');
  return tickets.length === mostAtOnce;
}
