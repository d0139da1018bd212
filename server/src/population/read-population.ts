import type { PopulationCustomer, PopulationView } from '@huiyin/shared/contract/population';
import { populationLimits } from '@huiyin/shared/domain/limits';
import { and, eq } from 'drizzle-orm';
import type { Call } from '../base/call.ts';
import type { Db } from '../base/db/db.ts';
import { iso } from '../base/iso.ts';
import { Problem } from '../base/problem.ts';
import { consentsOf, countOptedOut } from './consents.ts';
import { population } from './tables.ts';

const yearMs = populationLimits.freshDays * 86_400_000;

/** Customers who were seen at this moment or later are those of the last year. */
export const lastYearSince = (now: number): number => now - yearMs;

const parts = `SELECT tier, language, source, last_seen_at >= ?2 AS fresh, count(*) AS n, max(listed_at) AS listed FROM population
WHERE site_id = ?1 GROUP BY 1, 2, 3, 4`;

interface Part {
  tier: string | null;
  language: string | null;
  source: string;
  fresh: number;
  n: number;
  listed: number;
}

/** How many customers a site knows, and of those of the last year by tier and language. */
export async function viewPopulation({ db, now, site }: Pick<Call, 'db' | 'now' | 'site'>): Promise<PopulationView> {
  const [rows, gone] = await Promise.all([
    db.query(parts, [site.id, lastYearSince(now)]) as Promise<unknown> as Promise<Part[]>,
    countOptedOut(db, site.id),
  ]);
  const fresh = rows.filter((row) => row.fresh === 1);
  const listed = rows.reduce((last, row) => Math.max(last, row.listed), 0);
  return {
    known: customersIn(rows),
    lastYear: customersIn(fresh),
    optedOut: gone,
    identified: customersIn(rows.filter(({ source }) => source === 'identified')),
    tiers: partsNamed(fresh, ({ tier }) => tier),
    languages: partsNamed(fresh, ({ language }) => language),
    changedAt: listed === 0 ? null : iso(listed),
    most: populationLimits.customers,
  };
}

const customersIn = (rows: readonly Part[]): number => rows.reduce((sum, { n }) => sum + n, 0);

function partsNamed(rows: readonly Part[], nameOf: (row: Part) => string | null): PopulationView['tiers'] {
  const names = Map.groupBy(rows, nameOf);
  return [...names]
    .map(([name, some]) => ({ name, n: customersIn(some) }))
    .toSorted((a, b) => b.n - a.n || unnamedLast(a.name) - unnamedLast(b.name) || (a.name! < b.name! ? -1 : 1));
}

/** Of as many, those that nobody named last. */
const unnamedLast = (name: string | null): number => (name === null ? 1 : 0);

/** How many customers of the last year a site has. */
export async function countLastYear(db: Db, siteId: string, now: number): Promise<number> {
  const sql = 'SELECT count(*) AS n FROM population WHERE site_id = ? AND last_seen_at >= ?';
  const [row] = await db.query(sql, [siteId, lastYearSince(now)]);
  return row!['n'] as number;
}

/** The tier of a customer; null where none is known. */
export async function knownTierOf(db: Db, siteId: string, customer: string): Promise<string | null> {
  const [row] = await db.query('SELECT tier FROM population WHERE site_id = ? AND customer = ?', [siteId, customer]);
  return (row?.['tier'] as string | null | undefined) ?? null;
}

/** A customer as the site knows them, and what they agreed to. Throws Problem('not_found') for nobody who is known here. */
export async function readCustomer(call: Call, customer: string): Promise<PopulationCustomer> {
  const { db, site } = call;
  const here = and(eq(population.siteId, site.id), eq(population.customer, customer));
  const [[found], consents] = await Promise.all([
    db.read.select().from(population).where(here).limit(1),
    consentsOf(db, site.id, customer),
  ]);
  if (!found && consents.length === 0) throw new Problem('not_found');
  const seesContacts = call.may('answers.contacts');
  return {
    id: customer,
    name: seesContacts ? (found?.name ?? null) : null,
    email: seesContacts ? (found?.email ?? null) : null,
    tier: found?.tier ?? null,
    language: found?.language ?? null,
    source: found?.source ?? null,
    lastSeenAt: found ? iso(found.lastSeenAt) : null,
    consents,
  };
}
