import type { TicketsAsked } from '@huiyin/shared/contract/tickets';
import { namedTicketIn, ticketNumberIn } from '@huiyin/shared/domain/tickets/ticket-number';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import type { Db } from '../base/db/db.ts';
import { allOf, anyOf, type SqlText } from '../base/db/sql-text.ts';
import { allAsked, snoozedAsAsked, ticketsAsked } from './tickets-asked.ts';

/** So many numbers are looked through at once. */
const sliceSize = 100;

type Asks = Pick<Call<Staff>, 'db' | 'site' | 'actor' | 'now' | 'turn'>;

/**
 * The ids of all tickets of a site that are asked for, in the order of their numbers, 100 at a time at most; those that are opened meanwhile are not among
 * them. `said` selects those with the words that are looked for, as in the list: on the newest 300 messages.
 */
export async function* eachTicket(call: Asks, query: TicketsAsked, said: SqlText | null): AsyncGenerator<string[]> {
  const { db, site, turn } = call;
  const which = await conditionOf(call, query, said);
  const slice = `SELECT t.id FROM tickets t INDEXED BY tickets_number
 WHERE t.site_id = ? AND t.number BETWEEN ? AND ? AND ${which.sql} ORDER BY t.number`;
  const [newest] = await db.query('SELECT max(number) AS number FROM tickets WHERE site_id = ?', [site.id]);
  const last = (newest!['number'] as number | null) ?? 0;
  for (let from = 1; from <= last; from += sliceSize) {
    const rows = await db.query(slice, [site.id, from, Math.min(last, from + sliceSize - 1), ...which.args]);
    yield rows.map(({ id }) => id as string);
    await turn();
  }
}

/** What is asked of tickets `t`. Whoever names a ticket wants that one, whatever else is asked. */
export async function conditionOf(
  { db, site, actor, now }: Pick<Asks, 'db' | 'site' | 'actor' | 'now'>,
  query: TicketsAsked,
  said: SqlText | null,
): Promise<SqlText> {
  const words = query.q?.trim();
  const named = namedTicketIn(words ?? '');
  if (named !== null) return numbered(named);
  const asked = ticketsAsked(site.id, query, { actorId: actor.id, now });
  return allOf(
    allAsked(asked),
    snoozedAsAsked(asked),
    words ? await saidOr(db, said, ticketNumberIn(words)) : undefined,
  );
}

/** That a ticket has the words, which are looked for once, or the number that they are. */
async function saidOr(db: Db, said: SqlText | null, number: number | null): Promise<SqlText> {
  const rows = said ? await db.query(said.sql, said.args) : [];
  const ids = rows.map((row) => Object.values(row)[0]);
  const among = { sql: 't.id IN (SELECT value FROM json_each(?))', args: [JSON.stringify(ids)] };
  return number === null ? among : anyOf(among, numbered(number));
}

const numbered = (number: number): SqlText => ({ sql: 't.number = ?', args: [number] });
