import type { Call } from '../base/call.ts';
import { did } from '../base/events/record-event.ts';
import type { OfCustomer } from './consents.ts';

/**
 * Takes a customer out of the population, with their name and address. What they withdrew from stays, so that they are left in peace also when a page names them
 * again; answers and tickets are not touched. Nobody known is nothing done.
 */
export async function removeCustomer(call: Call, customer: string, forget: OfCustomer): Promise<void> {
  const { site } = call;
  await call.write([
    { sql: 'DELETE FROM population WHERE site_id = ? AND customer = ?', args: [site.id, customer] },
    did('population.removed', site, {}, 'if changed'),
    ...forget(site.id, customer),
  ]);
}
