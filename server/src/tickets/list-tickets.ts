import { allOf, type SqlText } from '../base/db/sql-text.ts';
import type { TicketQuery } from '@huiyin/shared/contract/tickets';
import { ticketLimits } from '@huiyin/shared/domain/limits';
import { namedTicketIn, ticketNumberIn } from '@huiyin/shared/domain/tickets/ticket-number';
import type { Db } from '../base/db/db.ts';
import { cursorOf, parseCursor } from '../http/cursor.ts';
import { ticketsTagged } from '../tags/read-tags.ts';
import { ticketLinesOf } from './ticket-lines.ts';
import { findAmong, placesOf, type Found, type Known, type Wanted } from './find-among.ts';
import { afterPlace, orderBy, orderOf, type Order } from './ticket-order.ts';
import { roadsOf, type Road } from './ticket-roads.ts';
import { allAsked, snoozedAsAsked, ticketsAsked, type AskedBy, type TicketsOfSite } from './tickets-asked.ts';

/** Who asks, and where the words they look for were said. */
export interface Asking extends AskedBy {
  /** A text that selects the ticket of each of the newest messages with the words; null for words that nothing is found by. */
  said: SqlText | null;
}

/**
 * Tickets of a site, a page at a time. However many there are, an index has those that are asked for in their order; where one filter more
 * is given than it knows, 10,000 of them are looked through, as of a tag, and of words the newest 300 messages.
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
      siteId,
      asking,
      shown.map(({ id }) => id),
    ),
    nextCursor: places.length > limit && last ? cursorOf(last.at, last.id) : null,
    total,
    more,
  };
}

async function findPlaces(db: Db, siteId: string, query: TicketQuery, asking: Asking, wanted: Wanted): Promise<Found> {
  const named = namedTicketIn(query.q ?? '');
  const asked = ticketsAsked(siteId, query, asking);
  // Whoever names a ticket wants that one, whatever was filtered before.
  if (named !== null) return findByNumber(db, siteId, named, wanted);
  if (query.q?.trim()) return findAmong(db, asked, saidWith(siteId, query.q, asking.said), wanted);
  const { snoozed } = asked;
  // Of what somebody has snoozed there is no more than may be looked at.
  if (snoozed?.wanted)
    return findAmong(db, { ...asked, snoozed: undefined }, { listed: snoozed.ids, most: Infinity }, wanted);
  return query.tag === undefined
    ? findByRoad(db, asked, wanted)
    : findAmong(db, asked, { listed: ticketsTagged(siteId, query.tag), most: ticketLimits.counted }, wanted);
}

async function findByNumber(db: Db, siteId: string, number: number, { order }: Wanted): Promise<Found> {
  const sql = `SELECT id, ${order.column} AS at FROM tickets WHERE site_id = ? AND number = ?`;
  const places = placesOf(await db.query(sql, [siteId, number]));
  return { places, total: places.length, more: false };
}

async function findByRoad(db: Db, asked: TicketsOfSite, { order, most, after }: Wanted): Promise<Found> {
  const roads = await roadsOf(db, asked, order);
  const begins = [
    after ? afterPlace(order, after, { siteId: asked.siteId, column: order.column }) : undefined,
    snoozedAsAsked(asked),
  ];
  const picked = roads.map((road) => pickOn(road, begins, order, most));
  const counted = countOn(roads, asked);
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
const conditioned =
  'opened_at, number, status, category, topic, assignee_id, customer_id, reply_due_at, reopened_at, news_revision';

/** The first places on a road, after a cursor. */
function pickOn(
  { index, fixed, rest }: Road,
  begins: readonly (SqlText | undefined)[],
  order: Order,
  most: number,
): SqlText {
  const way = allOf(fixed, ...begins);
  const others = allOf(...rest);
  const seen = rest.length > 0 ? ticketLimits.counted : most;
  return {
    sql: `SELECT id, at, opened_at, number FROM (SELECT id, ${order.column} AS at, ${conditioned} FROM tickets t INDEXED BY ${index}
 WHERE ${way.sql} ORDER BY ${orderBy(order)} LIMIT ${seen}) t WHERE ${others.sql} LIMIT ${most}`,
    args: [...way.args, ...others.args],
  };
}

/** How many there are on roads that leave the same conditions, among those that are looked through, and how many these are. */
function countOn(roads: readonly Road[], asked: TicketsOfSite): SqlText {
  const { rest } = roads[0]!;
  const others = allOf(...rest);
  const needed = rest.length > 0 ? `id, ${conditioned}` : '1';
  const each = roads.map(({ index, fixed }) => `SELECT ${needed} FROM tickets INDEXED BY ${index} WHERE ${fixed.sql}`);
  const without = snoozedAmong(asked);
  return {
    sql: `SELECT max(0, count(*) FILTER (WHERE ${others.sql}) - (${without.sql})) AS n, count(*) AS seen
 FROM (${each.join(' UNION ALL ')} LIMIT ${ticketLimits.counted}) t`,
    args: [...others.args, ...without.args, ...roads.flatMap(({ fixed }) => fixed.args)],
  };
}

/** How many of those asked for are left out since they are snoozed: all are counted by indexes that know nothing of it. */
function snoozedAmong(asked: TicketsOfSite): SqlText {
  if (!asked.snoozed) return { sql: '0', args: [] };
  const { ids } = asked.snoozed;
  const filter = allAsked(asked);
  return {
    sql: `SELECT count(*) FROM (${ids.sql}) s CROSS JOIN tickets t ON t.id = s.id WHERE ${filter.sql}`,
    args: [...ids.args, ...filter.args],
  };
}

/** What was said, and the ticket that has the words for its number. */
function saidWith(siteId: string, words: string, said: SqlText | null): Known {
  const number = ticketNumberIn(words);
  return {
    listed: said ?? { sql: 'SELECT NULL WHERE false', args: [] },
    most: ticketLimits.searched,
    besides:
      number === null
        ? undefined
        : { sql: 'SELECT id FROM tickets WHERE site_id = ? AND number = ?', args: [siteId, number] },
  };
}
