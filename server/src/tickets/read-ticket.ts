import { and, eq } from 'drizzle-orm';
import type { Db } from '../db/db.ts';
import { Problem } from '../http/problem.ts';
import { tickets } from './tables.ts';

/** A ticket's row. */
export type Ticket = typeof tickets.$inferSelect;

/** A ticket of a site, by id or by number. Throws Problem('not_found'). */
export async function ticketOf(db: Db, siteId: string, idOrNumber: string): Promise<Ticket> {
  const wanted = /^\d{1,15}$/.test(idOrNumber)
    ? eq(tickets.number, Number(idOrNumber))
    : eq(tickets.id, idOrNumber.toLowerCase());
  const [ticket] = await db.read
    .select()
    .from(tickets)
    .where(and(eq(tickets.siteId, siteId), wanted))
    .limit(1);
  if (!ticket) throw new Problem('not_found');
  return ticket;
}

/** A ticket by the id its customer holds, on whichever site. */
export async function ticketById(db: Db, id: string): Promise<Ticket | undefined> {
  return (await db.read.select().from(tickets).where(eq(tickets.id, id)).limit(1))[0];
}

/** Whether the customer has a way back to the thread: a key, in a browser of their own. A kiosk forgets each of them. */
export const isThreadReadable = (
  { threadSecretHash }: Pick<Ticket, 'threadSecretHash'>,
  response: { channel: string } | null,
): boolean => threadSecretHash !== null && response?.channel !== 'kiosk';
