import type { ConsentEdit, ConsentPurpose, PopulationCustomer } from '@huiyin/shared/contract/population';
import type { Call } from '../base/call.ts';
import type { Db, Statement } from '../base/db/db.ts';
import { did, recordEvent, type NewEvent } from '../base/events/record-event.ts';
import { iso } from '../base/iso.ts';

/** Statements about what later features know of a customer of a site. */
export type OfCustomer = (siteId: string, customer: string) => Statement[];

/** In SQL: whether a customer of a site withdrew from a purpose, 1 or 0; nobody who said nothing did. Each is an expression, `purpose` a literal. */
export const optedOut = (site: string, customer: string, purpose: ConsentPurpose): string =>
  `ifnull((SELECT NOT given FROM consents WHERE site_id = ${site} AND customer = ${customer} AND purpose = '${purpose}'
 ORDER BY version DESC LIMIT 1), 0)`;

const mine = 'FROM consents WHERE site_id = ?1 AND customer = ?2 AND purpose = ?3';
const change = `INSERT INTO consents (site_id, customer, purpose, version, given, at, actor_kind, actor_id)
SELECT ?1, ?2, ?3, (SELECT ifnull(max(version), 0) + 1 ${mine}), ?4, ?5, ?6, ?7
WHERE ifnull((SELECT given ${mine} ORDER BY version DESC LIMIT 1), 1) <> ?4`;

/**
 * The statements by which a customer agrees to something from now on or withdraws; where that holds already they write nothing. Whoever never said
 * anything agrees.
 */
export function consentStatements(
  { siteId, at, actor }: Pick<NewEvent, 'siteId' | 'at' | 'actor'>,
  { customer, purpose, given }: ConsentEdit,
): Statement[] {
  const told = did('consent.changed', { id: siteId }, { purpose, given }, 'if changed');
  return [
    { sql: change, args: [siteId, customer, purpose, given ? 1 : 0, at, actor.kind, actor.id] },
    recordEvent({ ...told, siteId, at, actor }),
  ];
}

/** Says whether a customer agrees to something from now on; `recall`: what holds back that which is on its way to them. */
export async function changeConsent(
  { db, site, now, actor }: Call,
  edit: ConsentEdit,
  recall: OfCustomer = () => [],
): Promise<void> {
  const { customer, purpose, given } = edit;
  const isLeft = !given && (purpose === 'surveys' || purpose === 'contact');
  const recalled = isLeft ? recall(site.id, customer) : [];
  await db.write([...consentStatements({ siteId: site.id, at: now, actor }, edit), ...recalled]);
}

const out = (purpose: ConsentPurpose): string => `SELECT ${optedOut('?1', '?2', purpose)} AS gone`;

/** Whether a customer wants no surveys, or, where it would be mailed, no mail. */
export const isLeftInPeace = async (db: Db, siteId: string, customer: string, mailed: boolean): Promise<boolean> =>
  (await hasOptedOut(db, siteId, customer)) || (mailed && (await hasOptedOut(db, siteId, customer, 'contact')));

/** Whether a customer withdrew from a purpose. */
export async function hasOptedOut(
  db: Db,
  siteId: string,
  customer: string,
  purpose: ConsentPurpose = 'surveys',
): Promise<boolean> {
  const [row] = await db.query(out(purpose), [siteId, customer]);
  return row!['gone'] === 1;
}

const current = `SELECT purpose, given, max(version) AS version, at, actor_kind AS by FROM consents
WHERE site_id = ?1 AND customer = ?2 GROUP BY purpose ORDER BY purpose`;

/** What holds for a customer now, for each purpose on which anything was said. */
export async function consentsOf(db: Db, siteId: string, customer: string): Promise<PopulationCustomer['consents']> {
  const rows = await db.query(current, [siteId, customer]);
  return rows.map(({ purpose, given, version, at, by }) => ({
    purpose: purpose as ConsentPurpose,
    given: given === 1,
    version: version as number,
    at: iso(at as number),
    by: by as string,
  }));
}

const gone = `SELECT count(*) AS n FROM (SELECT given, max(version) FROM consents
WHERE site_id = ?1 AND purpose = 'surveys' GROUP BY customer) WHERE given = 0`;

/** How many customers of a site withdrew from surveys. */
export async function countOptedOut(db: Db, siteId: string): Promise<number> {
  const [row] = await db.query(gone, [siteId]);
  return row!['n'] as number;
}
