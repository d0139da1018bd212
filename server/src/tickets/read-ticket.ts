import { and, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../base/db/db.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import { Problem } from '../base/problem.ts';
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

/** In SQL: whether there is such a ticket of a site still; both are expressions. */
export const isTicket = (siteId: string, id: string): string =>
  `EXISTS (SELECT 1 FROM tickets WHERE site_id = ${siteId} AND id = ${id})`;

/** That a ticket is still there when something is written. */
export const isTicketThere = ({ siteId, id }: Pick<Ticket, 'siteId' | 'id'>): SqlText => ({
  sql: isTicket('?', '?'),
  args: [siteId, id],
});

/** A ticket by the id its customer holds, on whichever site. */
export async function ticketById(db: Db, id: string): Promise<Ticket | undefined> {
  return (await db.read.select().from(tickets).where(eq(tickets.id, id)).limit(1))[0];
}

/** Whether the customer has a way back to the thread: a key, in a browser of their own. A kiosk forgets each of them. */
export const isThreadReadable = (
  { threadSecretHash }: Pick<Ticket, 'threadSecretHash'>,
  response: { channel: string } | null,
): boolean => threadSecretHash !== null && response?.channel !== 'kiosk';

/** Those tickets that are there, by id. */
export async function ticketsWith(db: Db, ids: readonly string[]): Promise<Map<string, Ticket>> {
  const found =
    ids.length === 0
      ? []
      : await db.read
          .select()
          .from(tickets)
          .where(inArray(tickets.id, [...new Set(ids)]));
  return new Map(found.map((ticket) => [ticket.id, ticket]));
}

/** The revisions of those that are there, by id. */
export async function revisionsOf(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const { id, revision } = tickets;
  const rows = await db.read
    .select({ id, revision })
    .from(tickets)
    .where(inArray(id, [...ids]));
  return new Map(rows.map((row) => [row.id, row.revision]));
}

/** In SQL: that nothing has happened to any of some tickets since they were read, by their ids and the revisions they had then. */
export const standAsRead = (revisions: ReadonlyMap<string, number>): SqlText => ({
  sql: 'NOT EXISTS (SELECT 1 FROM json_each(?) j JOIN tickets t ON t.id = j.value->>0 WHERE t.revision > j.value->>1)',
  args: [JSON.stringify([...revisions])],
});

/** What a list of answers says of the tickets they opened. */
export type TicketNumber = Pick<Ticket, 'number' | 'status' | 'firstReplyDueAt'>;

/** The tickets that these responses of some sites opened, by the id both have. */
export async function ticketsAmong(
  db: Db,
  siteIds: readonly string[],
  ids: readonly string[],
): Promise<Map<string, TicketNumber>> {
  if (ids.length === 0) return new Map();
  const found = await db.query(
    `SELECT id, number, status, first_reply_due_at AS firstReplyDueAt FROM tickets
WHERE +site_id IN (SELECT value FROM json_each(?)) AND id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(siteIds), JSON.stringify(ids)],
  );
  return new Map(found.map(({ id, ...ticket }) => [id as string, ticket as unknown as TicketNumber]));
}

/** Selects number and status of tickets of a site, by their numbers; `ids` selects them. */
export const selectTicketNumbers = (db: Db, siteId: string, ids: SQL) =>
  db.read
    .select({ number: tickets.number, status: tickets.status })
    .from(tickets)
    // By their ids: SQLite would go through all tickets of the site in the order that is asked for.
    .where(and(sql`+${tickets.siteId} = ${siteId}`, inArray(tickets.id, sql`(${ids})`)))
    .orderBy(sql`+${tickets.number}`);

/** In SQL: how many tickets wait for us. */
export const openTicketCount = `(SELECT count(*) FROM tickets WHERE status = 'open')`;
