import type { Db, Statement } from '../db/db.ts';
import { defaultSurveys } from './default-surveys.ts';
import { surveyVersions } from './tables.ts';

/** Statements that give a new site version 1 of each survey. */
export function defaultSurveyStatements(db: Db, siteId: string, createdAt: number): Statement[] {
  return Object.entries(defaultSurveys).map(([kind, definition]) =>
    db.read.insert(surveyVersions).values({ siteId, kind, version: 1, definition, createdAt, createdBy: null }),
  );
}
