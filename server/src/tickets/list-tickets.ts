import type { Row } from '@libsql/client';
import { allOf, type SqlText } from '../base/db/sql-text.ts';
import type { TicketQuery } from '@huiyin/shared/contract/tickets';
import { ticketLimits } from '@huiyin/shared/domain/limits';
import { namedTicketIn, ticketNumberIn } from '@huiyin/shared/domain/tickets/ticket-number';
import type { Db } from '../base/db/db.ts';
import { cursorOf, parseCursor } from '../http/cursor.ts';
import { ticketLinesOf } from './ticket-lines.ts';
import { afterPlace, isAfter, orderBy, orderOf, type Order, type Place } from './ticket-order.ts';
import { roadsOf, type Road } from './ticket-roads.ts';
import { allAsked, ticketsAsked, type AskedBy, type TicketsOfSite } from './tickets-asked.ts';

/** Who asks, and where the words they look for were said. */
export interface Asking extends AskedBy {
  /** A text that selects the ticket of each of the newest messages with the words; null for words that nothing is found by. */
  said: SqlText | null;
}

/** Places after the cursor, one more than a page where there is another; how many there are in all, and whether maybe more. */
interface Found {
  places: Place[];
  total: number;
  more: boolean;
}

/**
 * Tickets of a site, a page at a time. However many there are, an index has those that are asked for in their order; where one filter more
 * is given than it knows, 10,000 of them are looked through, and of words the newest 300 messages.
 */
export async function listTickets(db: Db, siteId: string, query: TicketQuery, asking: Asking) {
  const { limit = 25 } = query;
  const { places, total, more } = await findPlaces(db, siteId, query, asking, {
    order: orderOf(query),
    most: limit + 1,
    after: query.cursor ? parseCursor(query.cursor) : null,
  });
  const shown = places.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: await ticketLinesOf(
      db,
      { siteId, personId: asking.actorId },
      shown.map(({ id }) => id),
    ),
    nextCursor: places.length > limit && last ? cursorOf(last.at, last.id) : null,
    total,
    more,
  };
}

interface Wanted {
  order: Order;
  most: number;
  after: Place | null;
}

async function findPlaces(db: Db, siteId: string, query: TicketQuery, asking: Asking, wanted: Wanted): Promise<Found> {
  const named = namedTicketIn(query.q ?? '');
  const asked = ticketsAsked(siteId, query, asking);
  // Whoever names a ticket wants that one, whatever was filtered before.
  if (named !== null) return findByNumber(db, siteId, named, wanted);
  return query.q?.trim() ? findByWords(db, asked, query.q, asking.said, wanted) : findByRoad(db, asked, wanted);
}

const placesOf = (rows: Row[]): Place[] => rows.map(({ id, at }) => ({ id: id as string, at: at as number }));

async function findByNumber(db: Db, siteId: string, number: number, { order }: Wanted): Promise<Found> {
  const sql = `SELECT id, ${order.column} AS at FROM tickets WHERE site_id = ? AND number = ?`;
  const places = placesOf(await db.query(sql, [siteId, number]));
  return { places, total: places.length, more: false };
}

async function findByRoad(db: Db, asked: TicketsOfSite, { order, most, after }: Wanted): Promise<Found> {
  const roads = await roadsOf(db, asked, order);
  const begins = after ? [afterPlace(order, after)] : [];
  const picked = roads.map((road) => pickOn(road, begins, order, most));
  const counted = countOn(roads);
  const [rows, [all]] = await Promise.all([
    db.query(
      `${picked.map(({ sql }) => `SELECT * FROM (${sql})`).join(' UNION ALL ')} ORDER BY ${orderBy(order)} LIMIT ${most}`,
      picked.flatMap(({ args }) => args),
    ),
    db.query(counted.sql, counted.args),
  ]);
  return { places: placesOf(rows), total: all!['n'] as number, more: (all!['seen'] as number) >= ticketLimits.counted };
}

/** What conditions that no road goes by are about. */
const conditioned = 'status, category, topic, assignee_id, customer_id, reply_due_at, reopened_at, news_revision';

/** The first places on a road, after a cursor. */
function pickOn({ index, fixed, rest }: Road, begins: readonly SqlText[], order: Order, most: number): SqlText {
  const way = allOf(fixed, ...begins);
  const others = allOf(...rest);
  const seen = rest.length > 0 ? ticketLimits.counted : most;
  return {
    sql: `SELECT id, at FROM (SELECT id, ${order.column} AS at, ${conditioned} FROM tickets INDEXED BY ${index}
 WHERE ${way.sql} ORDER BY ${orderBy(order)} LIMIT ${seen}) t WHERE ${others.sql} LIMIT ${most}`,
    args: [...way.args, ...others.args],
  };
}

/** How many there are on roads that leave the same conditions, among those that are looked through, and how many these are. */
function countOn(roads: readonly Road[]): SqlText {
  const { rest } = roads[0]!;
  const others = allOf(...rest);
  const needed = rest.length > 0 ? `id, ${conditioned}` : '1';
  const each = roads.map(({ index, fixed }) => `SELECT ${needed} FROM tickets INDEXED BY ${index} WHERE ${fixed.sql}`);
  return {
    sql: `SELECT count(*) FILTER (WHERE ${others.sql}) AS n, count(*) AS seen
 FROM (${each.join(' UNION ALL ')} LIMIT ${ticketLimits.counted}) t`,
    args: [...others.args, ...roads.flatMap(({ fixed }) => fixed.args)],
  };
}

/** Words go first: they are said on few tickets, or on too many to be looked at all. */
async function findByWords(
  db: Db,
  asked: TicketsOfSite,
  words: string,
  said: SqlText | null,
  { order, most, after }: Wanted,
): Promise<Found> {
  const number = ticketNumberIn(words);
  const spoken = said ?? { sql: 'SELECT NULL WHERE false', args: [] };
  const numbered = number === null ? [] : [asked.siteId, number];
  const filter = allAsked(asked);
  const rows = await db.query(
    `WITH said(id) AS MATERIALIZED (${spoken.sql}), named(id) AS (SELECT id FROM said UNION
 ${number === null ? 'SELECT NULL' : 'SELECT id FROM tickets WHERE site_id = ? AND number = ?'}),
 found AS (SELECT t.id, t.${order.column} AS at FROM named n CROSS JOIN tickets t ON t.id = n.id WHERE ${filter.sql})
SELECT seen, id, at FROM (SELECT count(*) AS seen FROM said) LEFT JOIN found ON true ORDER BY ${orderBy(order)}`,
    [...spoken.args, ...numbered, ...filter.args],
  );
  const found = placesOf(rows.filter(({ id }) => id !== null));
  return {
    places: found.filter((place) => !after || isAfter(order, place, after)).slice(0, most),
    total: found.length,
    more: (rows[0]!['seen'] as number) >= ticketLimits.searched,
  };
}
