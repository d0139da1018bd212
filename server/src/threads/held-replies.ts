import { and, asc, eq, gt, inArray, lte, or } from 'drizzle-orm';
import { mostAheadMs } from '../base/most-ahead.ts';
import type { Db, Statement } from '../base/db/db.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import { iso } from '../base/iso.ts';
import { heldReplies } from './tables.ts';

/** A reply that can still be taken back. */
export type HeldReply = typeof heldReplies.$inferSelect;

type OnTicket = Pick<HeldReply, 'siteId'> & { id: string };

const onTicket = ({ siteId, id }: OnTicket) => and(eq(heldReplies.siteId, siteId), eq(heldReplies.ticketId, id));

/** Selects what is held on a ticket, first to go first. */
export const selectHeldReplies = (db: Db, ticket: OnTicket) =>
  db.read.select().from(heldReplies).where(onTicket(ticket)).orderBy(asc(heldReplies.releaseAt), asc(heldReplies.id));

/** Selects what is held on any of these tickets of a site, first to go first. */
export const selectHeldOn = (db: Db, siteId: string, tickets: readonly string[]) =>
  db.read
    .select({ ticketId: heldReplies.ticketId, releaseAt: heldReplies.releaseAt, resolves: heldReplies.resolves })
    .from(heldReplies)
    .where(and(eq(heldReplies.siteId, siteId), inArray(heldReplies.ticketId, tickets)))
    .orderBy(asc(heldReplies.releaseAt));

/** What is held by its id, on whichever ticket. */
export async function heldReplyById(db: Db, id: string): Promise<HeldReply | undefined> {
  return (await db.read.select().from(heldReplies).where(eq(heldReplies.id, id)).limit(1))[0];
}

/** That no held reply becomes a message of this id: two cannot be the same. */
export const willBeNoMessage = (id: string): SqlText => ({
  sql: 'NOT EXISTS (SELECT 1 FROM held_replies WHERE id = ?)',
  args: [id],
});

/** That there is no message of this id yet. */
export const isNoMessage = (id: string): SqlText => ({
  sql: 'NOT EXISTS (SELECT 1 FROM messages WHERE id = ?)',
  args: [id],
});

/** The statement that holds a reply. */
export const hold = (db: Db, reply: HeldReply): Statement => db.read.insert(heldReplies).values(reply);

/** That a reply is still held: it has not gone, and was not taken back. */
export const isHeld = ({ siteId, id }: HeldReply): SqlText => ({
  sql: 'EXISTS (SELECT 1 FROM held_replies WHERE site_id = ? AND id = ?)',
  args: [siteId, id],
});

/** The statement that holds it no longer; nothing of it stays. */
export const holdNoLonger = ({ siteId, id }: HeldReply): Statement => ({
  sql: 'DELETE FROM held_replies WHERE site_id = ? AND id = ?',
  args: [siteId, id],
});

/** Those that are to go by now, in ms UTC, first to go first. One that a clock held which was ahead would wait for years. */
export const repliesDue = (db: Db, now: number, most: number): Promise<HeldReply[]> =>
  db.read
    .select()
    .from(heldReplies)
    .where(or(lte(heldReplies.releaseAt, now), gt(heldReplies.releaseAt, now + mostAheadMs)))
    .orderBy(asc(heldReplies.releaseAt), asc(heldReplies.id))
    .limit(most);

/** They as staff see them. */
export const heldReplyViews = (replies: readonly HeldReply[], names: ReadonlyMap<string, string>) =>
  replies.map(({ id, actorKind, actorId, text, at, releaseAt, resolves }) => ({
    id,
    author: actorKind === 'person' ? { id: actorId, name: names.get(actorId) ?? '' } : null,
    text,
    at: iso(at),
    releaseAt: iso(releaseAt),
    resolves,
  }));

/** In SQL: those of some tickets of site ?1 on which a reply is held; `ids` selects them. */
export const heldOn = (ids: string): string =>
  `SELECT ticket_id AS id FROM held_replies WHERE +site_id = ?1 AND ticket_id IN (${ids})`;

/** The statement that forgets what is held on tickets; `tickets` selects their ids. */
export const forgetHeldRepliesOf = (tickets: string): string =>
  `DELETE FROM held_replies WHERE ticket_id IN (${tickets})`;
