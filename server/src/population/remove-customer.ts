import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import { did } from '../base/events/record-event.ts';

/** What else is known of a customer of a site, as the statements that forget it. */
export type ForgetCustomer = (siteId: string, customer: string) => Statement[];

/**
 * Takes a customer out of the population, with their name and address. What they withdrew from stays, so that they are left in peace also when a page names them
 * again; answers and tickets are not touched. Nobody known is nothing done.
 */
export async function removeCustomer(call: Call, customer: string, forget: ForgetCustomer): Promise<void> {
  const { site } = call;
  await call.write([
    { sql: 'DELETE FROM population WHERE site_id = ? AND customer = ?', args: [site.id, customer] },
    did('population.removed', site, {}, 'if changed'),
    ...forget(site.id, customer),
  ]);
}
