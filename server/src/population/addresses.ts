import type { Db } from '../base/db/db.ts';

/** Where a customer is written to, and in which language; null where none is known. */
export interface Address {
  email: string;
  language: string | null;
}

const some = `SELECT customer, email, language FROM population
WHERE site_id = ?1 AND customer IN (SELECT value FROM json_each(?2)) AND email IS NOT NULL`;

/** The addresses of some customers, by their ids; of whom none is known there is none. */
export async function addressesOf(db: Db, siteId: string, customers: readonly string[]): Promise<Map<string, Address>> {
  const rows = await db.query(some, [siteId, JSON.stringify(customers)]);
  return new Map(
    rows.map(({ customer, email, language }) => [
      customer as string,
      { email: email as string, language: language as string | null },
    ]),
  );
}

/** In SQL: how many of some customers of the site ?1 have an address, by language; `customers` selects their ids. */
export const countAddresses = (customers: string): string =>
  `SELECT language, count(*) AS n FROM population WHERE site_id = ?1 AND customer IN (${customers}) AND email IS NOT NULL GROUP BY 1`;
