import type { TicketNews } from '@huiyin/shared/domain/tickets/ticket-news';
import type { InStatement } from '@libsql/client';
import type { Db } from '../base/db/db.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import type { Ticket } from './read-ticket.ts';
import type { FollowUp } from './ask-outcome.ts';

const ofSample = 'site_id = ?1 AND sample = 1';

/** In SQL: the ids of the sample tickets of site ?1. */
export const sampleTickets = `SELECT id FROM tickets WHERE ${ofSample}`;

/** In SQL: the customers of site ?1 who have sample tickets alone. */
export const sampleCustomers = `SELECT customer_id FROM tickets WHERE ${ofSample} AND customer_id IS NOT NULL
EXCEPT SELECT customer_id FROM tickets WHERE site_id = ?1 AND sample = 0 AND customer_id IN (SELECT customer_id FROM tickets WHERE ${ofSample})`;

/** How often something was done to the sample tickets of a site together. */
export async function doneToSample(db: Db, siteId: string): Promise<number> {
  const [row] = await db.query('SELECT total(revision) AS n FROM tickets WHERE site_id = ? AND sample = 1', [siteId]);
  return row!['n'] as number;
}

/** That still so many first replies of a site's sample tickets are counted, none is taken back, and that nothing was done to them since. */
export const stillReplied = (siteId: string, { replied, done }: { replied: number; done: number }): SqlText => ({
  sql: '(SELECT count(first_reply_step) = ? AND total(revision) = ? FROM tickets WHERE site_id = ? AND sample = 1)',
  args: [replied, done, siteId],
});

/** Takes the sample tickets of site ?1 away, once nothing stands on them any more. */
export const removeSampleTickets = `DELETE FROM tickets WHERE ${ofSample}`;

/** Statements that forget who is on tickets, has seen or snoozed them, and what their customers were asked; `tickets` selects their ids. */
export const forgetWorkOn = (tickets: string): string[] => [
  `DELETE FROM presence WHERE ticket_id IN (${tickets})`,
  `DELETE FROM seen_tickets WHERE ticket_id IN (${tickets})`,
  `DELETE FROM snoozes WHERE ticket_id IN (${tickets})`,
  `DELETE FROM follow_ups WHERE ticket_id IN (${tickets})`,
];

const updateTickets = `UPDATE tickets SET status = j.value->>1, assignee_id = j.value->>2, updated_at = j.value->>3,
 first_replied_at = j.value->>4, reply_due_at = j.value->>5, reply_since = j.value->>6,
 revision = j.value->>7, news_revision = j.value->>8, reopened_at = j.value->>9, said_at = j.value->>10
FROM json_each(?) j WHERE tickets.id = j.value->>0`;
const insertFollowUps = `INSERT INTO follow_ups (site_id, ticket_id, asked_at, score, comment, rated_at)
SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5 FROM json_each(?)`;

/** What a ticket has become. */
export type Become = Pick<
  Ticket,
  | 'id'
  | 'status'
  | 'assigneeId'
  | 'updatedAt'
  | 'firstRepliedAt'
  | 'replyDueAt'
  | 'replySince'
  | 'revision'
  | keyof TicketNews
>;

/** Statements that store what many tickets have become, with all their customers were asked. */
export function lifeOfTickets(tickets: readonly Become[], asked: readonly Omit<FollowUp, 'seq'>[]): InStatement[] {
  const become = tickets.map((t) => [
    t.id,
    t.status,
    t.assigneeId,
    t.updatedAt,
    t.firstRepliedAt,
    t.replyDueAt,
    t.replySince,
    t.revision,
    t.newsRevision,
    t.reopenedAt,
    t.saidAt,
  ]);
  const rows = asked.map((f) => [f.siteId, f.ticketId, f.askedAt, f.score, f.comment, f.ratedAt]);
  return [
    { sql: updateTickets, args: [JSON.stringify(become)] },
    { sql: insertFollowUps, args: [JSON.stringify(rows)] },
  ];
}
