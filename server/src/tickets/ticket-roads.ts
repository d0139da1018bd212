import { ticketStatuses } from '@huiyin/shared/domain/choices';
import { allOf, type SqlText } from '../base/db/sql-text.ts';
import type { FieldFilter } from '@huiyin/shared/domain/filters/filter';
import type { TicketField } from '@huiyin/shared/domain/tickets/ticket-filter';
import type { Db } from '../base/db/db.ts';
import { filterSql, type Columns } from '../base/db/filter-sql.ts';
import type { WaitSql } from './wait-sql.ts';

/** Which tickets of a site are asked for: all conditions hold for them, at most one a field. */
export interface TicketsOfSite {
  siteId: string;
  filter: readonly FieldFilter<TicketField>[];
  /** Of open ones, those that wait in a way. */
  wait: WaitSql | undefined;
}

const columns: Columns<TicketField> = {
  status: { column: 'status' },
  assignee: { column: 'assignee_id' },
  category: { column: 'category', root: 'topic' },
  customer: { column: 'customer_id' },
};

/** An index that has tickets in the order asked for, the conditions it goes by, and those that are left. */
export interface Road {
  index: string;
  fixed: SqlText[];
  rest: SqlText[];
}

const fewer = 1_000;

/**
 * The roads to the tickets that are asked for, each in the order of the list: SQLite would choose one by itself, and without figures of the
 * very site chooses wrong. Of somebody and some category, the one with fewer tickets.
 */
export async function roadsOf(db: Db, asked: TicketsOfSite): Promise<Road[]> {
  const site = ofSite(asked);
  const [status, assignee, category, customer] = fieldsOf(asked);
  const whose = assignee ? [conditionOf(assignee)] : [];
  const what = category ? [conditionOf(category)] : [];
  const waiting = asked.wait ? [asked.wait.condition] : [];
  if (status?.value.join() === 'open' && !customer) {
    const { index } = asked.wait ?? { index: 'tickets_by_due' };
    return [{ index, fixed: [site, { sql: "status = 'open'", args: [] }, ...waiting], rest: [...whose, ...what] }];
  }
  const along = (index: string, fixed: SqlText[], rest: SqlText[]): Road[] =>
    (status?.value ?? ticketStatuses).map((one) => ({
      index,
      fixed: [site, ...fixed, { sql: 'status = ?', args: [one] }],
      rest,
    }));
  const byAssignee = () => along('tickets_by_assignee', whose, what);
  const byCategory = () =>
    along(category!.value[0]!.includes('/') ? 'tickets_by_category' : 'tickets_by_topic', what, whose);

  if (customer) return along('tickets_by_customer', [conditionOf(customer)], [...whose, ...what, ...waiting]);
  if (assignee && category) {
    const [held, chosen] = await Promise.all([lengthOf(db, byAssignee()), lengthOf(db, byCategory())]);
    return held <= chosen ? byAssignee() : byCategory();
  }
  if (assignee) return byAssignee();
  if (category) return byCategory();
  return status ? along('tickets_by_status', [], []) : [{ index: 'tickets_by_update', fixed: [site], rest: [] }];
}

/** The same conditions for who comes another way. */
export const roadless = (asked: TicketsOfSite): SqlText[] => [
  ofSite(asked),
  ...asked.filter.map(conditionOf),
  ...(asked.wait ? [asked.wait.condition] : []),
];

const ofSite = ({ siteId }: TicketsOfSite): SqlText => ({ sql: 'site_id = ?', args: [siteId] });
const conditionOf = (filter: FieldFilter<TicketField>): SqlText => filterSql(filter, columns);

const fieldsOf = ({ filter }: TicketsOfSite) =>
  (['status', 'assignee', 'category', 'customer'] as const).map((field) => filter.find((one) => one.field === field));

/** How many tickets are on some roads, counted up to a thousand each. */
async function lengthOf(db: Db, roads: readonly Road[]): Promise<number> {
  const ways = roads.map(({ index, fixed }) => ({ index, ...allOf(...fixed) }));
  const each = ways.map(
    ({ index, sql }) =>
      `(SELECT count(*) FROM (SELECT 1 FROM tickets INDEXED BY ${index} WHERE ${sql} LIMIT ${fewer}))`,
  );
  const args = ways.flatMap((way) => way.args);
  const [row] = await db.query(`SELECT ${each.join(' + ')} AS n`, args);
  return row!['n'] as number;
}
