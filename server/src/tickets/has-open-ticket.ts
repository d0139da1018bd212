import type { Db } from '../db/db.ts';

// A ticket has the id of its response, which knows the customer.
const open = `SELECT 1 FROM responses r JOIN tickets t ON t.id = r.id
WHERE r.site_id = ? AND r.customer = ? AND t.status NOT IN ('resolved', 'closed') LIMIT 1`;

/** Whether an identified customer waits for us: a ticket of theirs is neither resolved nor closed. */
export async function hasOpenTicket(db: Db, siteId: string, customer: string): Promise<boolean> {
  return (await db.query(open, [siteId, customer])).length > 0;
}
