import type { Db } from '../base/db/db.ts';
import { answersOfCustomer } from '../responses/read-responses.ts';
import { openTicketsOf } from '../tickets/tickets-of-customer.ts';

const bySignedId = `(SELECT k.customer_id FROM customer_keys k
 WHERE k.meant = 1 AND k.site_id = ?1 AND k.kind = 'signed_id' AND k.value = ?2)`;

// Of an answer that was signed it is known at once, whose a ticket is a moment later.
const open = `${openTicketsOf(answersOfCustomer, bySignedId)} LIMIT 1`;

/**
 * Whether an identified customer waits for us: a ticket of theirs is neither resolved nor closed, whether they were signed in when they
 * opened it or are known by their address or number alone.
 */
export async function hasOpenTicket(db: Db, siteId: string, signedId: string): Promise<boolean> {
  return (await db.query(open, [siteId, signedId])).length > 0;
}
