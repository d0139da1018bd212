import type { Row } from '@libsql/client';
import type { CustomerKey } from '@huiyin/shared/domain/customers/customer-keys';
import type { TicketView } from '@huiyin/shared/contract/tickets';
import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../base/db/db.ts';
import { customerOfTicket } from '../tickets/same-customer.ts';
import { customers } from './tables.ts';

const mostShown = 5;

/** Selects other customers of the site who have a key of a ticket's customer too. */
export const selectMaybeSame = (db: Db, siteId: string, ticketId: string) =>
  db.read.all<Row>(sql`SELECT DISTINCT c.id, c.name FROM customer_keys mine
JOIN customer_keys other ON other.site_id = mine.site_id AND other.kind = mine.kind AND other.value = mine.value
 AND other.customer_id <> mine.customer_id
JOIN customers c ON c.id = other.customer_id AND c.site_id = mine.site_id
WHERE mine.site_id = ${siteId} AND mine.customer_id = ${customerOfTicket(siteId, ticketId)} LIMIT ${mostShown}`);

const mostIds = 5;

/** In SQL: the ids by which pages named a ticket's customer, as `value`. */
export const signedIdsOf = (siteId: string, ticketId: string): SQL => sql`SELECT value FROM customer_keys
 WHERE site_id = ${siteId} AND customer_id = ${customerOfTicket(siteId, ticketId)} AND kind = 'signed_id' LIMIT ${mostIds}`;

/** Selects what a ticket's customer called themselves last. */
export const selectCustomerName = (db: Db, siteId: string, ticketId: string) =>
  db.read
    .select({ name: customers.name })
    .from(customers)
    .where(and(eq(customers.siteId, siteId), eq(customers.id, customerOfTicket(siteId, ticketId))));

/** They as they go over the wire. */
export const maybeSameViews = (rows: readonly Row[]): TicketView['maybeSame'] =>
  rows.map(({ id, name }) => ({ id: id as string, name: name as string | null }));

/** Who a customer is: what they called themselves last, since when they are known, ms UTC, and by what. */
export interface KnownCustomer {
  id: string;
  name: string | null;
  since: number;
  keys: readonly CustomerKey[];
}

const known = `SELECT c.id, c.name, c.since,
 (SELECT json_group_array(json_object('kind', k.kind, 'value', k.value)) FROM customer_keys k WHERE k.customer_id = c.id AND k.site_id = c.site_id) AS keys
FROM json_each(?) j CROSS JOIN customers c ON c.id = j.value AND c.site_id = ? ORDER BY j.key`;

/** Customers of a site, in the order of their ids as they are given. */
export async function customersWith(db: Db, siteId: string, ids: readonly string[]): Promise<KnownCustomer[]> {
  const rows = await db.query(known, [JSON.stringify(ids), siteId]);
  return rows.map(({ keys, ...row }) => ({ ...(row as unknown as KnownCustomer), keys: JSON.parse(keys as string) }));
}
