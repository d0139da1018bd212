import { and, asc, desc, eq, max } from 'drizzle-orm';
import type { Db } from '../db/db.ts';
import { surveyVersions } from './tables.ts';

/** A version of a survey. */
export type SurveyVersion = typeof surveyVersions.$inferSelect;

/** The number of the newest version by kind. */
export async function newestVersions(db: Db, siteId: string): Promise<Map<string, number>> {
  const rows = await db.read
    .select({ kind: surveyVersions.kind, version: max(surveyVersions.version) })
    .from(surveyVersions)
    .where(eq(surveyVersions.siteId, siteId))
    .groupBy(surveyVersions.kind);
  return new Map(rows.map(({ kind, version }) => [kind, version ?? 1]));
}

/** The newest version of each survey of a site. */
export async function currentSurveys(db: Db, siteId: string): Promise<SurveyVersion[]> {
  const all = await db.read
    .select()
    .from(surveyVersions)
    .where(eq(surveyVersions.siteId, siteId))
    .orderBy(asc(surveyVersions.version));
  return [...new Map(all.map((v) => [v.kind, v])).values()];
}

/** All versions of one survey, newest first, a hundred at most. */
export async function surveyHistory(db: Db, siteId: string, kind: string): Promise<SurveyVersion[]> {
  return db.read
    .select()
    .from(surveyVersions)
    .where(and(eq(surveyVersions.siteId, siteId), eq(surveyVersions.kind, kind)))
    .orderBy(desc(surveyVersions.version))
    .limit(100);
}
