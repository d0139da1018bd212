import { ticketStatuses } from '@huiyin/shared/domain/choices';
import { ticketLimits } from '@huiyin/shared/domain/limits';
import type { Db } from '../base/db/db.ts';
import { allOf, type SqlText } from '../base/db/sql-text.ts';
import type { Order } from './ticket-order.ts';
import type { Condition, TicketsOfSite } from './tickets-asked.ts';

/** An index, the conditions it goes by, and those that are left. */
export interface Road {
  index: string;
  fixed: SqlText;
  rest: readonly SqlText[];
}

/** Roads to the same tickets, one for each status. */
type Way = readonly Road[];

/**
 * The roads to the tickets that are asked for: SQLite would choose one by itself, and without figures of the very site chooses wrong. Where
 * several would do, those with the fewest tickets, as long as all may be put in order; else those on which they stand in the order of the list.
 */
export async function roadsOf(db: Db, asked: TicketsOfSite, order: Order): Promise<Way> {
  const isOrdered = ({ orderedBy }: Condition): boolean => orderedBy === order.column;
  const ordered = asked.conditions.filter(isOrdered).map((one) => wayBy(asked, one));
  const ways = [
    ...(ordered.length > 0 ? ordered : [plainWay(asked, order)]),
    ...asked.conditions.filter((one) => !isOrdered(one)).map((one) => wayBy(asked, one)),
  ];
  const [first] = ways as [Way];
  if (ways.length === 1 || first[0]!.rest.length === 0) return first;
  const lengths = await Promise.all(ways.map((way) => lengthOf(db, way)));
  return ways[lengths.indexOf(Math.min(...lengths))]!;
}

const ofSite = ({ siteId }: TicketsOfSite): SqlText => ({ sql: 'site_id = ?', args: [siteId] });

/** By the order alone. */
function plainWay(asked: TicketsOfSite, { column, index }: Order): Way {
  const rest = restOf(asked.conditions);
  if (!asked.statuses && column === 'updated_at') return [{ index: 'tickets_by_update', fixed: ofSite(asked), rest }];
  return along(asked, { index, fixed: [], rest });
}

/** By one condition. */
function wayBy(asked: TicketsOfSite, condition: Condition): Way {
  const { index, byStatus, fixed, rest: own } = condition;
  const rest = [...(own ? [own] : []), ...restOf(asked.conditions.filter((one) => one !== condition))];
  if (!byStatus) return [{ index, fixed: allOf(ofSite(asked), fixed), rest }];
  return along(asked, { index, fixed: [fixed], rest });
}

const restOf = (conditions: readonly Condition[]): SqlText[] =>
  conditions.flatMap(({ fixed, rest }) => (rest ? [fixed, rest] : [fixed]));

function along(asked: TicketsOfSite, { index, fixed, rest }: Omit<Road, 'fixed'> & { fixed: readonly SqlText[] }): Way {
  return (asked.statuses ?? ticketStatuses).map((status) => ({
    index,
    fixed: allOf(ofSite(asked), ...fixed, { sql: 'status = ?', args: [status] }),
    rest,
  }));
}

/** How many tickets are on some roads; Infinity where one of them has 10,000 or more. */
async function lengthOf(db: Db, way: Way): Promise<number> {
  const each = way.map(
    ({ index, fixed }) =>
      `SELECT (SELECT count(*) FROM (SELECT 1 FROM tickets INDEXED BY ${index} WHERE ${fixed.sql} LIMIT ${ticketLimits.counted})) AS n`,
  );
  const rows = await db.query(
    each.join(' UNION ALL '),
    way.flatMap(({ fixed }) => fixed.args),
  );
  const lengths = rows.map(({ n }) => n as number);
  return Math.max(...lengths) < ticketLimits.counted ? lengths.reduce((sum, n) => sum + n) : Infinity;
}
