import type { Statement } from '../base/db/db.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import type { Ticket } from './read-ticket.ts';

/** The statement that says whose a ticket is, for whoever knows customers, and changes nothing where that was said; `customer` selects one. */
export const setCustomer = ({ siteId, id }: Pick<Ticket, 'siteId' | 'id'>, customer: SqlText): Statement => ({
  sql: `UPDATE tickets SET customer_id = c.id FROM (SELECT ${customer.sql} AS id) c WHERE site_id = ? AND tickets.id = ? AND customer_id IS NOT c.id`,
  args: [...customer.args, siteId, id],
});
