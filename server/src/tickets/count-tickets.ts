import type { TicketCounts } from '@huiyin/shared/contract/tickets';
import { ticketLimits } from '@huiyin/shared/domain/limits';
import type { TicketStatus } from '@huiyin/shared/domain/tickets/ticket-state';
import { dueBetween, type Wait } from '@huiyin/shared/domain/tickets/waits';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import { isoOrNull } from '../base/iso.ts';
import { isUnread } from './see-ticket.ts';
import { waitSql } from './wait-sql.ts';

type Counted = Exclude<keyof TicketCounts, 'changesAt'>;

const all: SqlText = { sql: 'true', args: [] };

/** How many tickets of a status an index has by a condition, counted up to 10,000. */
const counted = (siteId: string, status: TicketStatus, index: string, { sql, args }: SqlText): SqlText => ({
  sql: `SELECT count(*) FROM (SELECT 1 FROM tickets INDEXED BY ${index}
 WHERE site_id = ? AND status = '${status}' AND ${sql} LIMIT ${ticketLimits.counted})`,
  args: [siteId, ...args],
});

function unread(siteId: string, personId: string): SqlText {
  const { sql, args } = isUnread(personId);
  return {
    sql: `SELECT count(*) FROM (SELECT id, news_revision FROM tickets INDEXED BY tickets_with_news
 WHERE site_id = ? AND news_revision > 0 LIMIT ${ticketLimits.counted}) t WHERE ${sql}`,
    args: [siteId, ...args],
  };
}

/** When the first of them is due after a moment. */
const dueAfter = (siteId: string, moment: number): SqlText => ({
  sql: `SELECT min(reply_due_at) FROM tickets INDEXED BY tickets_by_due
 WHERE site_id = ? AND status = 'open' AND reply_due_at > ?`,
  args: [siteId, moment],
});

/** How many tickets there are that are not over, and in which ways they wait for who asks: from indexes, each looked through up to 10,000 entries. */
export async function countTickets({ db, now, site, actor }: Call<Staff>): Promise<TicketCounts> {
  const open = (index: string, condition: SqlText): SqlText => counted(site.id, 'open', index, condition);
  const waiting = (wait: Wait): SqlText => {
    const { index, condition } = waitSql(wait, now);
    return open(index, condition);
  };
  const counts: Record<Counted, SqlText> = {
    needsReply: open('tickets_by_due', all),
    overdue: waiting('overdue'),
    dueWithinHour: waiting('due_within_hour'),
    reopened: waiting('reopened'),
    mine: open('tickets_by_assignee', { sql: 'assignee_id = ?', args: [actor.id] }),
    unassigned: open('tickets_by_assignee', { sql: 'assignee_id IS NULL', args: [] }),
    unread: unread(site.id, actor.id),
    waitingOnCustomer: counted(site.id, 'waiting', 'tickets_by_status', all),
  };
  const [, withinHour] = dueBetween.due_within_hour(now);
  const passes = { firstDue: dueAfter(site.id, now - 1), firstLater: dueAfter(site.id, withinHour) };
  const asked = Object.entries({ ...counts, ...passes });
  const [found] = await db.query(
    `SELECT ${asked.map(([name, { sql }]) => `(${sql}) AS ${name}`).join(',\n ')}`,
    asked.flatMap(([, { args }]) => args),
  );
  const { firstDue, firstLater, ...numbers } = found as unknown as Record<Counted, number> &
    Record<keyof typeof passes, number | null>;
  return { ...numbers, changesAt: isoOrNull(firstChange(firstDue, firstLater && firstLater - (withinHour - now))) };
}

/** One becomes overdue a millisecond after it was due; a later one comes within the hour an hour before. */
function firstChange(due: number | null, within: number | null): number | null {
  const moments = [due && due + 1, within].filter((moment) => moment !== null);
  return moments.length > 0 ? Math.min(...moments) : null;
}
