import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { iso } from '../base/iso.ts';
import type { Db, Statement } from '../base/db/db.ts';
import { followUps } from './tables.ts';

/** A question whether a ticket was solved, with its answer once given. */
export type FollowUp = typeof followUps.$inferSelect;

interface Asked {
  id: string;
  siteId: string;
}

/** The statement that asks a ticket's customer how it was solved. */
export function askOutcome(db: Db, ticket: Asked, now: number): Statement {
  return db.read.insert(followUps).values({ siteId: ticket.siteId, ticketId: ticket.id, askedAt: now });
}

/** The statement that takes back a question nobody has answered. */
export function withdrawQuestion(db: Db, { siteId, id }: Asked): Statement {
  return db.read
    .delete(followUps)
    .where(and(eq(followUps.siteId, siteId), eq(followUps.ticketId, id), isNull(followUps.score)));
}

/** The statement that keeps the customer's score, unless one was given before. */
export function keepOutcome(db: Db, asked: FollowUp, score: number, comment: string | null, now: number): Statement {
  return db.read
    .update(followUps)
    .set({ score, comment, ratedAt: now })
    .where(and(eq(followUps.siteId, asked.siteId), eq(followUps.seq, asked.seq), isNull(followUps.score)));
}

/** The newest question asked on a ticket. */
export async function lastFollowUp(db: Db, ticket: Asked): Promise<FollowUp | undefined> {
  const [last] = await db.read
    .select()
    .from(followUps)
    .where(and(eq(followUps.siteId, ticket.siteId), eq(followUps.ticketId, ticket.id)))
    .orderBy(desc(followUps.seq))
    .limit(1);
  return last;
}

/** In SQL: the score of the question asked last on a ticket; null until it is answered. Both are expressions. */
export const newestScore = (siteId: string, ticketId: string): string =>
  `(SELECT f.score FROM follow_ups f WHERE f.site_id = ${siteId} AND f.ticket_id = ${ticketId} ORDER BY f.seq DESC LIMIT 1)`;

/** Selects every question a ticket's customer answered, oldest first. */
export const selectOutcomes = (db: Db, ticket: Asked) =>
  db.read
    .select()
    .from(followUps)
    .where(and(eq(followUps.siteId, ticket.siteId), eq(followUps.ticketId, ticket.id), isNotNull(followUps.score)))
    .orderBy(asc(followUps.seq));

/** The scores as staff see them. */
export function outcomeViews(rated: readonly FollowUp[]) {
  return rated.map(({ score, comment, ratedAt }) => ({
    score: score!,
    comment,
    ratedAt: iso(ratedAt!),
  }));
}
