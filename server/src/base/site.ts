import type { InStatement } from '@libsql/client';
import { asc, eq, inArray } from 'drizzle-orm';
import type { Db } from './db/db.ts';
import { sites } from './tables.ts';

/** A site's row. */
export type Site = typeof sites.$inferSelect;

/** What remembers sites by their key for a while; to be told of a change, so that it holds at once in this process. */
export interface SiteMemory {
  forget(key: string): void;
}

/** Selects a site. */
export const selectSite = (db: Db, id: string) => db.read.select().from(sites).where(eq(sites.id, id)).limit(1);

export async function siteById(db: Db, id: string): Promise<Site | undefined> {
  return (await selectSite(db, id))[0];
}

/** Whether any site of this installation allows the origin. */
export async function isKnownOrigin(db: Db, origin: string): Promise<boolean> {
  const found = await db.query('SELECT 1 FROM sites, json_each(sites.origins) o WHERE o.value = ? LIMIT 1', [origin]);
  return found.length > 0;
}

export async function siteByKey(db: Db, key: string): Promise<Site | undefined> {
  return (await db.read.select().from(sites).where(eq(sites.key, key)).limit(1))[0];
}

export async function sitesById(db: Db, ids: string[]): Promise<Site[]> {
  return ids.length === 0 ? [] : db.read.select().from(sites).where(inArray(sites.id, ids));
}

/** The site that was made first, if any. */
export async function firstSite(db: Db): Promise<Site | undefined> {
  return (await db.read.select().from(sites).orderBy(asc(sites.createdAt)).limit(1))[0];
}

/** In SQL: the ids of all sites. */
export const allSiteIds = 'SELECT id FROM sites';

/** In SQL: the number of the ticket that was opened last on a site, whose id is the expression `siteId`. */
export const lastTicketNumber = (siteId: string): string =>
  `(SELECT last_ticket_number FROM sites WHERE id = ${siteId})`;

/** The statement that takes the next `n` ticket numbers of a site. */
export const takeTicketNumbers = (siteId: string, n: number): InStatement => ({
  sql: 'UPDATE sites SET last_ticket_number = last_ticket_number + ? WHERE id = ?',
  args: [n, siteId],
});
