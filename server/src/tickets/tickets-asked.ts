import type { TicketQuery } from '@huiyin/shared/contract/tickets';
import { ticketFilter, type TicketField } from '@huiyin/shared/domain/tickets/ticket-filter';
import type { TicketStatus } from '@huiyin/shared/domain/tickets/ticket-state';
import { filterSql, type Columns } from '../base/db/filter-sql.ts';
import { allOf, type SqlText } from '../base/db/sql-text.ts';
import { isTagged } from '../tags/read-tags.ts';
import { isUnread } from './see-ticket.ts';
import { snoozedBy } from './snooze-sql.ts';
import type { Order } from './ticket-order.ts';
import { waitSql } from './wait-sql.ts';

/** Who asks, and when. */
export interface AskedBy {
  /** `me` in a filter means this person, or a key, which no ticket is of. */
  actorId: string;
  /** ms UTC */
  now: number;
}

/** One condition on tickets `t`, and an index that has those it holds for. */
export interface Condition {
  index: string;
  /** What the index has those of one status by; undefined where by nothing that is asked for. */
  orderedBy: Order['column'] | undefined;
  /** Whether the index tells statuses apart; else it has open ones alone. */
  byStatus: boolean;
  /** What the index knows of it, and what it does not. */
  fixed: SqlText;
  rest?: SqlText;
}

/** Which tickets of a site are asked for: those of any of these statuses, or of all, for which all conditions hold. */
export interface TicketsOfSite {
  siteId: string;
  statuses: readonly TicketStatus[] | undefined;
  conditions: readonly Condition[];
  /** The tickets that who asks has snoozed, and whether they want these or all others; undefined where that is not asked. */
  snoozed: { ids: SqlText; wanted: boolean } | undefined;
  /** The tag they have; undefined where none is asked for. */
  tag: string | undefined;
}

const columns: Columns<TicketField> = {
  status: { column: 'status' },
  assignee: { column: 'assignee_id' },
  category: { column: 'category', root: 'topic' },
  customer: { column: 'customer_id' },
};

/** What the query of a list asks for, beside words. */
export function ticketsAsked(siteId: string, query: TicketQuery, { actorId, now }: AskedBy): TicketsOfSite {
  const assignee = query.assignee === 'me' ? actorId : query.assignee;
  const filter = ticketFilter({ ...query, assignee });
  const { wait, unread, snoozed, tag } = query;
  return {
    siteId,
    statuses: filter.find(({ field }) => field === 'status')?.value as TicketStatus[] | undefined,
    conditions: [
      ...filter.flatMap((one): Condition[] =>
        one.field === 'status' ? [] : [{ ...indexOf(one.field, one.value[0]), fixed: filterSql(one, columns) }],
      ),
      ...(wait ? [waitCondition(wait, now)] : []),
      ...(unread ? [unreadCondition(actorId)] : []),
    ],
    snoozed: snoozed && { ids: snoozedBy({ siteId, personId: actorId, now }), wanted: snoozed === 'true' },
    tag,
  };
}

function indexOf(field: Exclude<TicketField, 'status'>, value: string | null | undefined): Omit<Condition, 'fixed'> {
  const name = field === 'category' && !value?.includes('/') ? 'topic' : field;
  return { index: `tickets_by_${name}`, orderedBy: 'updated_at', byStatus: true };
}

function waitCondition(...asked: Parameters<typeof waitSql>): Condition {
  const { index, condition } = waitSql(...asked);
  const fixed = allOf({ sql: "status = 'open'", args: [] }, condition);
  return { index, orderedBy: 'reply_due_at', byStatus: false, fixed };
}

const unreadCondition = (personId: string): Condition => ({
  index: 'tickets_with_news',
  orderedBy: undefined,
  byStatus: false,
  fixed: { sql: 'news_revision > 0', args: [] },
  rest: isUnread(personId),
});

/** All of it, but whether it is snoozed, in one condition on tickets `t`, for who comes another way. */
export const allAsked = ({ siteId, statuses, conditions, tag }: TicketsOfSite): SqlText =>
  allOf(
    { sql: 'site_id = ?', args: [siteId] },
    statuses && filterSql({ field: 'status', op: 'is', value: statuses }, columns),
    ...conditions.flatMap(({ fixed, rest }) => [fixed, rest]),
    tag === undefined ? undefined : isTagged(tag),
  );

/** That a ticket `t` is snoozed, or is not, as is asked. */
export const snoozedAsAsked = ({ snoozed }: TicketsOfSite): SqlText | undefined =>
  snoozed && { sql: `t.id ${snoozed.wanted ? '' : 'NOT '}IN (${snoozed.ids.sql})`, args: snoozed.ids.args };
