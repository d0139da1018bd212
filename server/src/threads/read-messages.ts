import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '../db/db.ts';
import { messages } from './tables.ts';

/** A message's row. */
export type Message = typeof messages.$inferSelect;

/** Everything said on a ticket, oldest first. */
export async function messagesOf(db: Db, ticket: { id: string; siteId: string }): Promise<Message[]> {
  return db.read
    .select()
    .from(messages)
    .where(and(eq(messages.siteId, ticket.siteId), eq(messages.ticketId, ticket.id)))
    .orderBy(asc(messages.seq));
}
