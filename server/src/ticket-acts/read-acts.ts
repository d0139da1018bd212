import { and, eq } from 'drizzle-orm';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import { ticketActs } from './tables.ts';

/** What somebody did to one ticket together with others. */
export type DoneAct = typeof ticketActs.$inferSelect;

/** What was done by the id of an act on the site, by the ids of tickets. */
export async function actsWith({ db, site }: Call<Staff>, actId: string): Promise<Map<string, DoneAct>> {
  const rows = await db.read
    .select()
    .from(ticketActs)
    .where(and(eq(ticketActs.siteId, site.id), eq(ticketActs.actId, actId)));
  return new Map(rows.map((row) => [row.ticketId, row]));
}
