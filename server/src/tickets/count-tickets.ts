import type { TicketCounts } from '@huiyin/shared/contract/tickets';
import { ticketLimits } from '@huiyin/shared/domain/limits';
import { snoozeLimits } from '@huiyin/shared/domain/tickets/snoozes';
import type { TicketStatus } from '@huiyin/shared/domain/tickets/ticket-state';
import { dueBetween, type Wait } from '@huiyin/shared/domain/tickets/waits';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import { isoOrNull } from '../base/iso.ts';
import { isUnread } from './see-ticket.ts';
import { firstSnoozeEnd, snoozedBy } from './snooze-sql.ts';
import { isTest } from './suspect-ticket.ts';
import { waitSql } from './wait-sql.ts';

type Counted = Exclude<keyof TicketCounts, 'changesAt'>;

const all: SqlText = { sql: 'true', args: [] };

/** Open tickets, or those of another status, by a condition, and an index that has these. */
interface Ways {
  index: string;
  status?: TicketStatus;
  condition: SqlText;
}

/** Selects how many there are, counted up to 10,000, without those that are among `aside`. */
function countOf(siteId: string, { index, status = 'open', condition: { sql, args } }: Ways): SqlText {
  const where = `site_id = ? AND status = '${status}' AND ${sql}`;
  return {
    sql: `SELECT min(${ticketLimits.counted}, (SELECT count(*) FROM (SELECT 1 FROM tickets INDEXED BY ${index} WHERE ${where} LIMIT ${mostLooked}))
 - (SELECT count(*) FROM aside WHERE ${where}))`,
    args: [siteId, ...args, siteId, ...args],
  };
}

/** So many tests are left out. */
const mostTests = 1_000;

/** So many are left where all that may be snoozed are, and so many are tests. */
const mostLooked = ticketLimits.counted + snoozeLimits.tickets + mostTests;

function unread(siteId: string, personId: string): SqlText {
  const { sql, args } = isUnread(personId);
  return {
    sql: `SELECT count(*) FROM (SELECT id, news_revision FROM tickets INDEXED BY tickets_with_news
 WHERE site_id = ? AND news_revision > 0 LIMIT ${ticketLimits.counted}) t WHERE ${sql} AND t.id NOT IN (SELECT id FROM snoozed)`,
    args: [siteId, ...args],
  };
}

/** When the first of them is due after a moment. */
const dueAfter = (siteId: string, moment: number): SqlText => ({
  sql: `SELECT min(reply_due_at) FROM tickets INDEXED BY tickets_by_due
 WHERE site_id = ? AND status = 'open' AND reply_due_at > ?`,
  args: [siteId, moment],
});

/**
 * How many tickets there are that are not over, and in which ways they wait for who asks, without those they have snoozed and tests: from
 * indexes, each looked through up to 10,000 entries. What is unread is so of tests too: whoever tries the loop wants to see it.
 */
export async function countTickets({ db, now, site, actor }: Call<Staff>): Promise<TicketCounts> {
  const sleeper = { siteId: site.id, personId: actor.id, now };
  const count = (ways: Ways): SqlText => countOf(site.id, ways);
  const waiting = (wait: Wait): SqlText => count(waitSql(wait, now));
  const counts: Record<Counted, SqlText> = {
    needsReply: count({ index: 'tickets_by_due', condition: all }),
    overdue: waiting('overdue'),
    dueWithinHour: waiting('due_within_hour'),
    reopened: waiting('reopened'),
    mine: count({ index: 'tickets_by_assignee', condition: { sql: 'assignee_id = ?', args: [actor.id] } }),
    unassigned: count({ index: 'tickets_by_assignee', condition: { sql: 'assignee_id IS NULL', args: [] } }),
    unread: unread(site.id, actor.id),
    waitingOnCustomer: count({ index: 'tickets_by_status', status: 'waiting', condition: all }),
    snoozed: { sql: 'SELECT count(*) FROM snoozed', args: [] },
  };
  const [, withinHour] = dueBetween.due_within_hour(now);
  const passes = {
    firstDue: dueAfter(site.id, now - 1),
    firstLater: dueAfter(site.id, withinHour),
    firstBack: firstSnoozeEnd(sleeper),
  };
  const asked = Object.entries({ ...counts, ...passes });
  const snoozed = snoozedBy(sleeper);
  const [found] = await db.query(
    `WITH snoozed AS MATERIALIZED (SELECT t.* FROM (${snoozed.sql}) s CROSS JOIN tickets t ON t.id = s.id),
tests AS (SELECT * FROM tickets INDEXED BY tickets_tests
 WHERE site_id = ? AND status IN ('open', 'waiting') AND ${isTest} LIMIT ${mostTests}),
aside AS MATERIALIZED (SELECT * FROM snoozed UNION SELECT * FROM tests)
SELECT ${asked.map(([name, { sql }]) => `(${sql}) AS ${name}`).join(',\n ')}`,
    [...snoozed.args, site.id, ...asked.flatMap(([, { args }]) => args)],
  );
  const { firstDue, firstLater, firstBack, ...numbers } = found as unknown as Record<Counted, number> &
    Record<keyof typeof passes, number | null>;
  const firstWithin = firstLater && firstLater - (withinHour - now);
  return { ...numbers, changesAt: isoOrNull(firstOf(firstDue && firstDue + 1, firstWithin, firstBack)) };
}

/** One becomes overdue a millisecond after it was due; a later one comes within the hour an hour before. */
function firstOf(...moments: readonly (number | null)[]): number | null {
  const known = moments.filter((moment) => moment !== null);
  return known.length > 0 ? Math.min(...known) : null;
}
