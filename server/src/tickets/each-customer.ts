import type { TicketsAsked } from '@huiyin/shared/contract/tickets';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import { conditionOf } from './each-ticket.ts';

const sliceSize = 200;

/** Somebody with tickets that are asked for, and how many. */
export interface WithTickets {
  id: string;
  tickets: number;
}

const slice = `SELECT DISTINCT customer_id AS id FROM tickets WHERE site_id = ? AND customer_id > ? ORDER BY customer_id LIMIT ${sliceSize}`;

/**
 * All customers of a site who have tickets that are asked for, by their ids, 200 at a time at most. `said` selects those with the words that are
 * looked for, as in the list.
 */
export async function* eachCustomer(
  call: Pick<Call<Staff>, 'db' | 'site' | 'actor' | 'now' | 'turn'>,
  query: TicketsAsked,
  said: SqlText | null,
): AsyncGenerator<WithTickets[]> {
  const { db, site, turn } = call;
  const which = await conditionOf(call, query, said);
  const asked = `SELECT t.customer_id AS id, count(*) AS tickets FROM tickets t INDEXED BY tickets_by_customer
 WHERE t.site_id = ? AND t.customer_id IN (SELECT value FROM json_each(?)) AND ${which.sql} GROUP BY t.customer_id ORDER BY t.customer_id`;
  for (let last = ''; ; await turn()) {
    const ids = (await db.query(slice, [site.id, last])).map(({ id }) => id as string);
    yield (await db.query(asked, [site.id, JSON.stringify(ids), ...which.args])) as unknown as WithTickets[];
    if (ids.length < sliceSize) return;
    last = ids.at(-1)!;
  }
}
