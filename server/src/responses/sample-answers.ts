import { and, eq, sql } from 'drizzle-orm';
import type { SqlText } from '../base/db/sql-text.ts';
import type { Db } from '../base/db/db.ts';
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

/** In SQL: which answers of site ?1 are of the sample. */
export const sampleAnswers = 'site_id = ?1 AND sample = 1';

/** That a site still has `n` sample answers, and none behind `last`: what changes of answers is what their tickets are about. */
export const stillTheSample = (siteId: string, n: number, last: number): SqlText => ({
  sql: '(SELECT count(*) = ? AND max(seq) = ? FROM responses WHERE site_id = ? AND sample = 1)',
  args: [n, last, siteId],
});

/** Takes the sample answers of site ?1 away. */
export const removeSampleAnswers = `DELETE FROM responses WHERE ${sampleAnswers}`;
