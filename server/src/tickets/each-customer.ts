import type { Call } from '../base/call.ts';

const sliceSize = 200;

/** Somebody with tickets on a site, and how many. */
export interface WithTickets {
  id: string;
  tickets: number;
}

const slice = `SELECT customer_id AS id, count(*) AS tickets FROM tickets WHERE site_id = ? AND customer_id > ?
GROUP BY customer_id ORDER BY customer_id LIMIT ${sliceSize}`;

/** All customers of a site by their ids, 200 at a time at most: each has a ticket. */
export async function* eachCustomer({
  db,
  site,
  turn,
}: Pick<Call, 'db' | 'site' | 'turn'>): AsyncGenerator<WithTickets[]> {
  for (let last = ''; ; await turn()) {
    const found = (await db.query(slice, [site.id, last])) as unknown as WithTickets[];
    yield found;
    if (found.length < sliceSize) return;
    last = found.at(-1)!.id;
  }
}
