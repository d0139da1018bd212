import { and, count, desc, eq, gt, lt } from 'drizzle-orm';
import type { Db } from '../base/db/db.ts';
import { messages } from './tables.ts';

/** A message's row. */
export type Message = typeof messages.$inferSelect;

/** What of a ticket's messages to read. */
export interface Wanted {
  /** Only what the customer may read. */
  publicOnly?: boolean;
  /** Only what has a higher `seq`. */
  after?: number;
  /** Only what has a lower one. */
  before?: number | undefined;
  /** At most so many, the newest. */
  most: number;
}

/** Selects what was said on a ticket, newest first. */
export const selectMessages = (
  db: Db,
  ticket: { id: string; siteId: string },
  { publicOnly = false, after = 0, before = Number.MAX_SAFE_INTEGER, most }: Wanted,
) =>
  db.read
    .select()
    .from(messages)
    .where(and(ofTicket(ticket, publicOnly), gt(messages.seq, after), lt(messages.seq, before)))
    .orderBy(desc(messages.seq))
    .limit(most);

/** What was said on a ticket, oldest first. */
export async function messagesOf(db: Db, ticket: { id: string; siteId: string }, wanted: Wanted): Promise<Message[]> {
  return (await selectMessages(db, ticket, wanted)).toReversed();
}

/** Selects how many messages a ticket has, as `n`. */
export const selectMessageCount = (db: Db, ticket: { id: string; siteId: string }, { publicOnly = false } = {}) =>
  db.read.select({ n: count() }).from(messages).where(ofTicket(ticket, publicOnly));

/** How many public messages a ticket has. */
export async function countPublicMessages(db: Db, ticket: { id: string; siteId: string }): Promise<number> {
  return (await selectMessageCount(db, ticket, { publicOnly: true }))[0]!.n;
}

const ofTicket = ({ id, siteId }: { id: string; siteId: string }, publicOnly: boolean) =>
  and(
    eq(messages.siteId, siteId),
    eq(messages.ticketId, id),
    publicOnly ? eq(messages.visibility, 'public') : undefined,
  );

/** A message by its id. */
export async function messageById(db: Db, id: string): Promise<Message | undefined> {
  return (await db.read.select().from(messages).where(eq(messages.id, id)).limit(1))[0];
}

/** Of these ids, those of messages. */
export async function messagesAmong(db: Db, ids: readonly string[]): Promise<string[]> {
  const found = await db.query('SELECT id FROM messages WHERE id IN (SELECT value FROM json_each(?))', [
    JSON.stringify(ids),
  ]);
  return found.map((row) => row['id'] as string);
}

const ofTickets = `SELECT m.id, m.ticket_id AS ticketId, m.author, m.author_id AS authorId, m.visibility, m.text, m.at
FROM json_each(?) j CROSS JOIN messages m ON m.ticket_id = j.value AND m.site_id = ? ORDER BY j.key, m.seq`;

/** All that was said on some tickets of a site, notes too: ticket by ticket as they are given, oldest first. */
export const messagesOnTickets = async (
  db: Db,
  siteId: string,
  ids: readonly string[],
): Promise<Omit<Message, 'seq' | 'siteId'>[]> =>
  (await db.query(ofTickets, [JSON.stringify(ids), siteId])) as unknown as Omit<Message, 'seq' | 'siteId'>[];
