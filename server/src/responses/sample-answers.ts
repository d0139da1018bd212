import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../base/db/db.ts';
import type { Going } from '../base/going.ts';
import { responses } from './tables.ts';

/** How many sample answers a site still has, counted up to 10,000. */
export async function sampleCount(db: Db, siteId: string): Promise<number> {
  const rows = await db.read
    .select({ one: sql`1` })
    .from(responses)
    // Written out, since only then the partial index is used.
    .where(and(eq(responses.siteId, siteId), sql`sample = 1`))
    .limit(10_000);
  return rows.length;
}

/** The sample answers of a site. */
export const sampleGoing = (siteId: string): Going => ({
  ids: 'SELECT id FROM responses WHERE site_id = ?1 AND sample = 1',
  args: [siteId, ''],
});
