import { excerptOf } from '@huiyin/shared/domain/text/excerpt';
import type { Statement } from '../base/db/db.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import type { Ticket } from './read-ticket.ts';
import type { Story } from './tell-story.ts';

const opening = [
  'status',
  'openedAt',
  'firstReplyDueAt',
  'replyDueAt',
  'replySince',
] as const satisfies (keyof Ticket)[];

type Standing = Pick<Ticket, (typeof opening)[number]>;

/** How a ticket was opened, and what was done elsewhere since: as long as nobody has dealt with it here, it stands so. */
export interface Opening extends Standing {
  /** Left out where nothing is known; earlier releases kept none. */
  story?: Story | undefined;
}

/** How a ticket stands, with its story. */
export const openingOfTicket = (ticket: Standing, story: Story | undefined): Opening => ({
  ...(Object.fromEntries(opening.map((column) => [column, ticket[column]])) as unknown as Standing),
  story,
});

/** What the answer that opened a ticket says from now on. */
export interface Corrected {
  /** As its customer chose it. */
  category: string | null;
  /** What the customer calls themselves. */
  customer: string | null;
  /** Null where somebody has dealt with the ticket: what they read and did stays. */
  opened: (Opening & { text: string }) | null;
}

/** What a ticket is about once its answer says `category`: where staff have said so, what they say. */
export const categoryNow = (ticket: Pick<Ticket, 'category' | 'chosenCategory'>, category: string | null) =>
  ticket.chosenCategory === null ? category : ticket.category;

/** That tickets are as they were read, and counted so. */
export const ticketsAreAsRead = (tickets: readonly Ticket[]): SqlText => ({
  sql: `NOT EXISTS (SELECT 1 FROM json_each(?) j LEFT JOIN tickets t ON t.id = j.value->>0 AND +t.site_id = j.value->>3
 WHERE t.revision IS NOT j.value->>1 OR t.first_reply_step IS NOT j.value->>2)`,
  args: [
    JSON.stringify(tickets.map(({ id, revision, firstReplyStep, siteId }) => [id, revision, firstReplyStep, siteId])),
  ],
});

const write = `UPDATE tickets SET category = j.value->>1, chosen_category = j.value->>2, customer = j.value->>3, updated_at = j.value->>4,
 revision = revision + 1 FROM json_each(?) j WHERE tickets.id = j.value->>0 AND +tickets.site_id = j.value->>5`;
const openAnew = `UPDATE tickets SET status = j.value->>1, opened_at = j.value->>2, said_at = j.value->>2, first_reply_due_at = j.value->>3,
 reply_due_at = j.value->>4, reply_since = j.value->>5, excerpt = j.value->>6,
 news_revision = iif(status = j.value->>1, news_revision, (j.value->>1) = 'open')
FROM json_each(?) j WHERE tickets.id = j.value->>0 AND +tickets.site_id = j.value->>7`;
const forgetSeen = `DELETE FROM seen_tickets WHERE (ticket_id, site_id) IN (SELECT t.id, t.site_id
 FROM json_each(?) j JOIN tickets t ON t.id = j.value->>0 AND +t.site_id = j.value->>7 WHERE t.news_revision = 0)`;

/** The statements by which tickets, with what was read of them, say what the answers that opened them say now; each has one revision more. `at` in ms UTC. */
export function correctTickets(all: readonly (Corrected & { ticket: Ticket })[], at: number): Statement[] {
  if (all.length === 0) return [];
  const rows = all.map(({ ticket, category, customer }) => {
    // Staff's word stays theirs also where it is the same: what is corrected now may be taken back.
    const chosen = ticket.chosenCategory === null ? null : (category ?? '');
    return [ticket.id, categoryNow(ticket, category), chosen, customer, at, ticket.siteId];
  });
  const anew = all.flatMap(({ ticket, opened }) =>
    opened ? [[ticket.id, ...opening.map((column) => opened[column]), excerptOf(opened.text), ticket.siteId]] : [],
  );
  const args = [JSON.stringify(anew)];
  return [
    { sql: write, args: [JSON.stringify(rows)] },
    { sql: openAnew, args },
    { sql: forgetSeen, args },
  ];
}
