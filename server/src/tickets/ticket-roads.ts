import type { InValue } from '@libsql/client';
import { ticketStatuses } from '@huiyin/shared/domain/choices';
import type { TicketStatus } from '@huiyin/shared/domain/tickets/ticket-state';
import type { TicketQuery } from '@huiyin/shared/contract/tickets';
import type { Db } from '../base/db/db.ts';

/** A condition on tickets, and what its places stand for. */
export type Part = [sql: string, ...args: InValue[]];

/** A text that selects, or a condition, with what its places stand for. */
export interface Selection {
  sql: string;
  args: InValue[];
}

/** What is asked for; `assignee` is somebody's id, or `none`. */
export type Asked = Omit<TicketQuery, 'assignee'> & { siteId: string; assignee?: string | null | undefined };

/** An index that has tickets in the order asked for, the conditions it goes by, and those that are left. */
export interface Road {
  index: string;
  fixed: Part[];
  rest: Part[];
}

const fewer = 1_000;

/**
 * The roads to the tickets that are asked for, each in the order of the list: SQLite would choose one by itself, and without figures of the
 * very site chooses wrong. Of somebody and some category, the one with fewer tickets.
 */
export async function roadsOf(db: Db, asked: Asked): Promise<Road[]> {
  const site: Part = ['site_id = ?', asked.siteId];
  const [whose, what] = [ofAssignee(asked), ofCategory(asked)];
  if (asked.status === 'open')
    return [{ index: 'tickets_by_due', fixed: [site, ["status = 'open'"]], rest: [...whose, ...what] }];
  const along = (index: string, fixed: Part[], rest: Part[]): Road[] =>
    statusesOf(asked).map((status) => ({ index, fixed: [site, ...fixed, ['status = ?', status]], rest }));
  const byAssignee = () => along('tickets_by_assignee', whose, what);
  const byCategory = () =>
    along(asked.category!.includes('/') ? 'tickets_by_category' : 'tickets_by_topic', what, whose);

  if (whose.length > 0 && what.length > 0) {
    const [held, chosen] = await Promise.all([lengthOf(db, byAssignee()), lengthOf(db, byCategory())]);
    return held <= chosen ? byAssignee() : byCategory();
  }
  if (whose.length > 0) return byAssignee();
  if (what.length > 0) return byCategory();
  if (isAll(asked)) return [{ index: 'tickets_by_update', fixed: [site], rest: [] }];
  return along('tickets_by_status', [], []);
}

/** The same conditions for who comes another way. */
export function roadless(asked: Asked): Part[] {
  const statuses: Part[] = isAll(asked)
    ? []
    : [['status IN (SELECT value FROM json_each(?))', JSON.stringify(statusesOf(asked))]];
  return [['site_id = ?', asked.siteId], ...statuses, ...ofAssignee(asked), ...ofCategory(asked)];
}

/** That all of these hold; true of none. */
export const andAll = (parts: readonly Part[]): Selection => ({
  sql: parts.map(([sql]) => sql).join(' AND ') || 'true',
  args: parts.flatMap(([, ...args]) => args),
});

const isAll = ({ status = 'all' }: Asked): boolean => status === 'all';

function statusesOf({ status = 'all' }: Asked): readonly TicketStatus[] {
  if (status === 'all') return ticketStatuses;
  return status === 'unanswered' ? ['open', 'waiting'] : [status];
}

function ofAssignee({ assignee }: Asked): Part[] {
  if (assignee === undefined) return [];
  return assignee === 'none' ? [['assignee_id IS NULL']] : [['assignee_id = ?', assignee]];
}

/** A category with those below it: `delivery` finds `delivery/late`. */
function ofCategory({ category }: Asked): Part[] {
  if (!category) return [];
  return [[category.includes('/') ? 'category = ?' : 'topic = ?', category]];
}

/** How many tickets are on some roads, counted up to a thousand each. */
async function lengthOf(db: Db, roads: readonly Road[]): Promise<number> {
  const ways = roads.map(({ index, fixed }) => ({ index, ...andAll(fixed) }));
  const each = ways.map(
    ({ index, sql }) =>
      `(SELECT count(*) FROM (SELECT 1 FROM tickets INDEXED BY ${index} WHERE ${sql} LIMIT ${fewer}))`,
  );
  const args = ways.flatMap((way) => way.args);
  const [row] = await db.query(`SELECT ${each.join(' + ')} AS n`, args);
  return row!['n'] as number;
}
