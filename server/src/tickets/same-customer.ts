import type { Row } from '@libsql/client';
import type { TicketView } from '@huiyin/shared/contract/tickets';
import { ticketStatuses } from '@huiyin/shared/domain/choices';
import type { TicketStatus } from '@huiyin/shared/domain/tickets/ticket-state';
import { sql, type SQL } from 'drizzle-orm';
import type { Db } from '../base/db/db.ts';
import { iso } from '../base/iso.ts';
import { newestScore } from './ask-outcome.ts';
import { languageOfAnswer } from '../responses/language-of.ts';

const mostShown = 5;
const mostCounted = 100;

/** In SQL: whose a ticket is. */
export const customerOfTicket = (siteId: string, id: string): SQL =>
  sql`(SELECT customer_id FROM tickets WHERE site_id = ${siteId} AND id = ${id})`;

/** Selects other tickets of a ticket's customer, touched last first, each with how many there are. */
export const selectSameCustomer = (db: Db, siteId: string, ticketId: string) =>
  db.read
    .all<Row>(sql`SELECT number, status, excerpt, ${sql.raw(languageOfAnswer('s.id'))} AS locale, openedAt, updatedAt,
 ${sql.raw(newestScore('s.siteId', 's.id'))} AS outcomeScore, count(*) OVER () AS total FROM (
 SELECT * FROM (${sql.join(
   ticketStatuses.map((status) => newestOf(siteId, ticketId, status)),
   sql` UNION ALL `,
 )}) ORDER BY updatedAt DESC LIMIT ${mostCounted}) s LIMIT ${mostShown}`);

/** The index has them by status, the newest of each at its end. */
const newestOf = (siteId: string, ticketId: string, status: TicketStatus): SQL => sql`SELECT * FROM (
 SELECT id, site_id AS siteId, number, status, excerpt, opened_at AS openedAt, updated_at AS updatedAt FROM tickets
 WHERE site_id = ${siteId} AND customer_id = ${customerOfTicket(siteId, ticketId)} AND status = ${status} AND id <> ${ticketId}
 ORDER BY updated_at DESC LIMIT ${mostCounted})`;

/** They as they go over the wire. */
export const sameCustomerView = (rows: readonly Row[]): TicketView['sameCustomer'] => ({
  total: (rows[0]?.['total'] as number | undefined) ?? 0,
  newest: rows.map(({ number, status, excerpt, locale, openedAt, updatedAt, outcomeScore }) => ({
    number: number as number,
    status: status as TicketView['status'],
    excerpt: excerpt as string,
    locale: locale as string | null,
    openedAt: iso(openedAt as number),
    updatedAt: iso(updatedAt as number),
    outcomeScore: outcomeScore as number | null,
  })),
});

/** In SQL: the customer of the ticket ?2 of site ?1, where no other ticket is theirs. */
export const onlyCustomerOf = `SELECT t.customer_id FROM tickets t WHERE t.site_id = ?1 AND t.id = ?2 AND t.customer_id IS NOT NULL
 AND NOT EXISTS (SELECT 1 FROM tickets o WHERE o.site_id = ?1 AND o.customer_id = t.customer_id AND o.id <> ?2)`;
