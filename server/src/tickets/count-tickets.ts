import type { TicketCounts } from '@huiyin/shared/contract/tickets';
import { ticketLimits } from '@huiyin/shared/domain/limits';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import { isoOrNull } from '../base/iso.ts';

const hourMs = 3_600_000;

/** How many open tickets of the site ?1 an index has by a condition, counted up to 10,000. */
const countedOpen = (index: string, condition = 'true'): string =>
  `(SELECT count(*) FROM (SELECT 1 FROM tickets INDEXED BY ${index}
 WHERE site_id = ?1 AND status = 'open' AND ${condition} LIMIT ${ticketLimits.counted}))`;

/** When the first of them is due after a moment. */
const dueAfter = (moment: string): string =>
  `(SELECT min(reply_due_at) FROM tickets INDEXED BY tickets_by_due
 WHERE site_id = ?1 AND status = 'open' AND reply_due_at > ${moment})`;

const unread = `(SELECT count(*) FROM (SELECT id, news_revision AS news FROM tickets INDEXED BY tickets_with_news
 WHERE site_id = ?1 AND news_revision > 0 LIMIT ${ticketLimits.counted}) t
 LEFT JOIN seen_tickets s ON s.ticket_id = t.id AND s.person_id = ?3 WHERE t.news > ifnull(s.revision, 0))`;

// The site ?1, now ?2, who asks ?3. Due at this very moment is not overdue yet.
const counts = `SELECT ${countedOpen('tickets_by_due')} AS needsReply,
 ${countedOpen('tickets_by_due', 'reply_due_at < ?2')} AS overdue,
 ${countedOpen('tickets_by_due', `reply_due_at BETWEEN ?2 AND ?2 + ${hourMs}`)} AS dueWithinHour,
 ${countedOpen('tickets_by_assignee', 'assignee_id = ?3')} AS mine,
 ${countedOpen('tickets_by_assignee', 'assignee_id IS NULL')} AS unassigned,
 ${countedOpen('tickets_reopened', 'reopened_at IS NOT NULL')} AS reopened,
 ${unread} AS unread,
 min(ifnull(${dueAfter('?2 - 1')} + 1, ${Number.MAX_SAFE_INTEGER}), ifnull(${dueAfter(`?2 + ${hourMs}`)} - ${hourMs}, ${Number.MAX_SAFE_INTEGER})) AS changesAt`;

/** How many open tickets there are, and in which ways they wait for who asks: from indexes, each looked through up to 10,000 entries. */
export async function countTickets({ db, now, site, actor }: Call<Staff>): Promise<TicketCounts> {
  const [found] = await db.query(counts, [site.id, now, actor.id]);
  const { changesAt, ...all } = found as unknown as Record<keyof TicketCounts, number>;
  return { ...all, changesAt: isoOrNull(changesAt === Number.MAX_SAFE_INTEGER ? null : changesAt) };
}
