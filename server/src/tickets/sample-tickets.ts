import type { TicketNews } from '@huiyin/shared/domain/tickets/ticket-news';
import type { InStatement } from '@libsql/client';
import type { Ticket } from './read-ticket.ts';
import type { FollowUp } from './ask-outcome.ts';

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
