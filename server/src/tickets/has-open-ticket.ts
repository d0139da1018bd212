import type { Db } from '../base/db/db.ts';
import { answersOfCustomer } from '../responses/read-responses.ts';
import { isTest } from './suspect-ticket.ts';

// A ticket has the id of its response, which knows the customer.
const open = `SELECT 1 FROM tickets WHERE +site_id = ?1 AND id IN (${answersOfCustomer}) AND status NOT IN ('resolved', 'closed') AND NOT ${isTest} LIMIT 1`;

/** Whether an identified customer waits for us: a ticket of theirs, which is no test, is neither resolved nor closed. */
export async function hasOpenTicket(db: Db, siteId: string, customer: string): Promise<boolean> {
  return (await db.query(open, [siteId, customer])).length > 0;
}
