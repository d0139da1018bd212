import type { ticketSeen } from '@huiyin/shared/contract/tickets';
import type { z } from 'zod';
import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import type { Ticket } from './read-ticket.ts';

const see = `INSERT INTO seen_tickets (ticket_id, site_id, person_id, revision)
SELECT id, site_id, ?1, min(?2, revision) FROM tickets WHERE site_id = ?4 AND id = ?3 AND news_revision > 0
ON CONFLICT DO UPDATE SET revision = excluded.revision WHERE excluded.revision > revision`;

/** Notes up to which revision somebody has seen a ticket, if there is any news of it, with what else they have seen by that. It is in no log, and programs see nothing. */
export async function seeTicket(
  { db, actor }: Call,
  { siteId, id }: Ticket,
  { revision }: z.output<typeof ticketSeen>,
  also: readonly Statement[],
): Promise<void> {
  if (actor.kind === 'person') await db.write([{ sql: see, args: [actor.id, revision, id, siteId] }, ...also]);
}

/** In SQL: that nothing has happened to a ticket since a revision of it. */
export const standsAt = ({ siteId, id }: Pick<Ticket, 'siteId' | 'id'>, revision: number): SqlText => ({
  sql: 'EXISTS (SELECT 1 FROM tickets WHERE site_id = ? AND id = ? AND revision <= ?)',
  args: [siteId, id, revision],
});

/** The statement that forgets who has seen a ticket: there are no news of it any more. */
export const forgetSeen = ({ siteId, id }: Pick<Ticket, 'siteId' | 'id'>): Statement => ({
  sql: 'DELETE FROM seen_tickets WHERE ticket_id = ? AND site_id = ?',
  args: [id, siteId],
});

/** In SQL: whether a person has seen a revision of a ticket with news; all three are expressions. */
export const hasSeen = (ticketId: string, personId: string, revision: string): string =>
  `EXISTS (SELECT 1 FROM seen_tickets s WHERE s.ticket_id = ${ticketId} AND s.person_id = ${personId} AND s.revision >= ${revision})`;

/** In SQL: whether there are news of ticket `t` that a person has not seen; a program has seen nothing. */
export const isUnread = (personId: string): SqlText => ({
  sql: `t.news_revision > ifnull((SELECT s.revision FROM seen_tickets s WHERE s.ticket_id = t.id AND s.person_id = ?), 0)`,
  args: [personId],
});
