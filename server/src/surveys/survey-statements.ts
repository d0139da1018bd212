import { and, eq } from 'drizzle-orm';
import type { Db, Statement } from '../base/db/db.ts';
import type { Survey } from './read-surveys.ts';
import { surveys, surveyVersions } from './tables.ts';

/** Statements that store a survey with its first version; `sample`: it comes with the sample data. */
export function surveyStatements(db: Db, siteId: string, survey: Survey, sample = false): Statement[] {
  const { slug, kind, on, inPanel, position, rules, createdAt } = survey;
  const flags = { on: on ? 1 : 0, inPanel: inPanel ? 1 : 0 };
  return [
    db.read
      .insert(surveys)
      .values({ siteId, slug, kind, ...flags, position, rules, createdAt, sample: sample ? 1 : 0 }),
    versionStatement(db, siteId, survey),
  ];
}

/** The statement that stores one more version of a survey. */
export function versionStatement(
  db: Db,
  siteId: string,
  { slug, version, definition, createdAt, createdBy }: Survey,
): Statement {
  return db.read.insert(surveyVersions).values({ siteId, slug, version, definition, createdAt, createdBy });
}

/** The statement by which a survey that came with the sample data is the site's own, and stays when that is taken away. */
export const keepSurvey = (db: Db, siteId: string, slug: string): Statement =>
  db.read
    .update(surveys)
    .set({ sample: 0 })
    .where(and(eq(surveys.siteId, siteId), eq(surveys.slug, slug), eq(surveys.sample, 1)));
