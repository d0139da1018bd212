import type { Deps } from '../base/deps.ts';
import { system } from '../base/actor.ts';
import { mostAheadMs } from '../base/most-ahead.ts';
import { createCall } from '../base/call.ts';
import { allSiteIds, siteById } from '../base/site.ts';
import { ticketOf } from './read-ticket.ts';
import { changeTicket, move } from './change-ticket.ts';

const mostAtOnce = 20;

/** Site by site, since the index of due times begins with it; CROSS keeps the order. */
const madeAhead = `SELECT t.id, t.site_id AS siteId FROM (${allSiteIds}) s CROSS JOIN tickets t
 WHERE t.site_id = s.id AND t.status = 'open' AND t.reply_due_at > ?1 AND t.updated_at > ?1 LIMIT ${mostAtOnce}`;

const found = ({ db, clock }: Deps) => db.query(madeAhead, [clock.now() + mostAheadMs]);

/** Now, where there is such a ticket; null where there is none. */
export const madeAheadSince = async (deps: Deps): Promise<number | null> =>
  (await found(deps)).length > 0 ? deps.clock.now() : null;

/**
 * Makes tickets due now, 20 at once, that a clock wrote which was ahead, and says so in their history: they would wait for years. Gives
 * whether there may be more.
 */
export async function dueNow(deps: Deps): Promise<boolean> {
  const rows = await found(deps);
  for (const { id, siteId } of rows) {
    const call = createCall(deps, {
      actor: system,
      site: (await siteById(deps.db, siteId as string))!,
      permissions: [],
    });
    const ticket = await ticketOf(deps.db, siteId as string, id as string);
    await changeTicket(call, ticket, (current) => move(call, current, { type: 'madeAhead' }));
  }
  return rows.length === mostAtOnce;
}
