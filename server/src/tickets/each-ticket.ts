import type { TicketsAsked } from '@huiyin/shared/contract/tickets';
import { namedTicketIn, ticketNumberIn } from '@huiyin/shared/domain/tickets/ticket-number';
import type { Call } from '../base/call.ts';
import type { Staff } from '../base/actor.ts';
import { allOf, type SqlText } from '../base/db/sql-text.ts';
import { allAsked, snoozedAsAsked, ticketsAsked } from './tickets-asked.ts';

/** So many numbers are looked through at once. */
const sliceSize = 100;

/**
 * The ids of all tickets of a site that are asked for, in the order of their numbers, 100 at a time at most; those that are opened meanwhile are not among
 * them. `said` selects those with the words that are looked for, as in the list: on the newest 300 messages.
 */
export async function* eachTicket(
  { db, site, actor, now, turn }: Pick<Call<Staff>, 'db' | 'site' | 'actor' | 'now' | 'turn'>,
  query: TicketsAsked,
  said: SqlText | null,
): AsyncGenerator<string[]> {
  const asked = ticketsAsked(site.id, query, { actorId: actor.id, now });
  const named = namedTicketIn(query.q ?? '');
  const known = query.q?.trim() && named === null ? knownOf(await saidTickets(said), query.q) : undefined;
  const which = named === null ? allOf(allAsked(asked), snoozedAsAsked(asked), known) : numbered(named);
  const ofSlice = `SELECT t.id FROM tickets t INDEXED BY tickets_number WHERE t.site_id = ? AND t.number BETWEEN ? AND ? AND ${which.sql} ORDER BY t.number`;
  const [newest] = await db.query('SELECT max(number) AS number FROM tickets WHERE site_id = ?', [site.id]);
  const last = (newest!['number'] as number | null) ?? 0;
  for (let from = 1; from <= last; from += sliceSize) {
    const rows = await db.query(ofSlice, [site.id, from, Math.min(last, from + sliceSize - 1), ...which.args]);
    yield rows.map(({ id }) => id as string);
    await turn();
  }

  async function saidTickets(words: SqlText | null): Promise<string[]> {
    return words ? (await db.query(words.sql, words.args)).map((row) => Object.values(row)[0] as string) : [];
  }
}

const numbered = (number: number): SqlText => ({ sql: 't.number = ?', args: [number] });

/** That it is one of these, or has the number that was typed. */
function knownOf(ids: readonly string[], typed: string): SqlText {
  const among = 't.id IN (SELECT value FROM json_each(?))';
  const number = ticketNumberIn(typed);
  return number === null
    ? { sql: among, args: [JSON.stringify(ids)] }
    : { sql: `(${among} OR t.number = ?)`, args: [JSON.stringify(ids), number] };
}
