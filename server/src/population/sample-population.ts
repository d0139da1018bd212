import type { Language } from '@huiyin/shared/contract/text';
import type { Statement } from '../base/db/db.ts';
import type { SamplePart } from '../base/sample-part.ts';

/** A customer of the sample. No address: nobody of the sample is ever mailed. */
export interface SampleCustomer {
  id: string;
  name: string;
  tier: string;
  language: Language;
  /** ms UTC */
  seenAt: number;
  /** They want no surveys any more. */
  optedOut: boolean;
}

const add = `INSERT OR IGNORE INTO population (site_id, customer, name, tier, language, source, last_seen_at, listed_at, sample)
SELECT ?1, value ->> 'id', value ->> 'name', value ->> 'tier', value ->> 'language', 'list', value ->> 'seenAt', ?3, 1 FROM json_each(?2)`;
const withdraw = `INSERT OR IGNORE INTO consents (site_id, customer, purpose, version, given, at, actor_kind, actor_id)
SELECT ?1, value ->> 'id', 'surveys', 1, 0, value ->> 'seenAt', 'customer', NULL FROM json_each(?2) WHERE value ->> 'optedOut'`;

/** Statements that make customers of the sample known, as a list that came at `at` would. */
export function sampleCustomerStatements(
  siteId: string,
  customers: readonly SampleCustomer[],
  at: number,
): Statement[] {
  const all = JSON.stringify(customers);
  return [
    { sql: add, args: [siteId, all, at] },
    { sql: withdraw, args: [siteId, all] },
  ];
}

/** In SQL: the ids of a site's customers that came with the sample and whom nobody named since; the site is ?1. */
export const customersOfSample = 'SELECT customer FROM population WHERE site_id = ?1 AND sample = 1';

/** Whom a list or a page names since is the site's own, and stays. */
export const samplePopulation: SamplePart = {
  forget: [
    `DELETE FROM consents WHERE site_id = ?1 AND customer IN (${customersOfSample})`,
    'DELETE FROM population WHERE site_id = ?1 AND sample = 1',
  ],
};
