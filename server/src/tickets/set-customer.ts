import type { Statement } from '../base/db/db.ts';
import type { Selection } from '../base/db/filter-sql.ts';

/** The statement that says whose a ticket is, for whoever knows customers; `customer` selects one. */
export const setCustomer = (id: string, customer: Selection): Statement => ({
  sql: `UPDATE tickets SET customer_id = ${customer.sql} WHERE id = ?`,
  args: [...customer.args, id],
});

/** In SQL: whether there is such a ticket still. */
export const isTicket = (id: string): string => `EXISTS (SELECT 1 FROM tickets WHERE id = ${id})`;
