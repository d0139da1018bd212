import { asc, eq, inArray } from 'drizzle-orm';
import type { Db } from '../db/db.ts';
import { sites } from './tables.ts';

/** A site's row. */
export type Site = typeof sites.$inferSelect;

export async function siteById(db: Db, id: string): Promise<Site | undefined> {
  return (await db.read.select().from(sites).where(eq(sites.id, id)).limit(1))[0];
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
