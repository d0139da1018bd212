import type { Row } from '@libsql/client';
import { allOf, type SqlText } from '../base/db/sql-text.ts';
import type { Db } from '../base/db/db.ts';
import { afterPlace, orderBy, tieColumns, type Order, type Place } from './ticket-order.ts';
import { allAsked, snoozedAsAsked, type TicketsOfSite } from './tickets-asked.ts';

/** Which of the tickets that are found. */
export interface Wanted {
  order: Order;
  most: number;
  after: Place | null;
}

/** Places after the cursor, one more than a page where there is another; how many there are in all, and whether maybe more. */
export interface Found {
  places: Place[];
  total: number;
  more: boolean;
}

/** Tickets known by other means than their roads. */
export interface Known {
  /** Selects their ids, some maybe again and again, as many rows as are gone through at most. */
  listed: SqlText;
  /** Where so many are listed, there may be more. */
  most: number;
  /** Selects the id of one more. */
  besides?: SqlText | undefined;
}

/** Rows of `id` and `at` as places. */
export const placesOf = (rows: readonly Row[]): Place[] =>
  rows.map(({ id, at }) => ({ id: id as string, at: at as number }));

/** Those known that are asked for: they are few, or too many to be looked at all. */
export async function findAmong(
  db: Db,
  asked: TicketsOfSite,
  { listed, most: mostListed, besides = { sql: 'SELECT NULL', args: [] } }: Known,
  { order, most, after }: Wanted,
): Promise<Found> {
  const filter = allOf(allAsked(asked), snoozedAsAsked(asked));
  const isAfter = after ? afterPlace(order, after, { siteId: asked.siteId, column: 'at' }) : { sql: 'true', args: [] };
  const rows = await db.query(
    `WITH listed(id) AS MATERIALIZED (${listed.sql}), known(id) AS (SELECT id FROM listed UNION ${besides.sql}),
 found AS (SELECT ${tieColumns(order)}t.id AS id, t.${order.column} AS at FROM known k CROSS JOIN tickets t ON t.id = k.id WHERE ${filter.sql})
SELECT seen, id, at, ${isAfter.sql} AS isAfter FROM (SELECT count(*) AS seen FROM listed) LEFT JOIN found ON true ORDER BY ${orderBy(order)}`,
    [...listed.args, ...besides.args, ...filter.args, ...isAfter.args],
  );
  const found = rows.filter(({ id }) => id !== null);
  return {
    places: placesOf(found.filter((row) => row['isAfter'] === 1)).slice(0, most),
    total: found.length,
    more: (rows[0]!['seen'] as number) >= mostListed,
  };
}
