import { rules } from '@huiyin/shared/contract/asking';
import type { Db, Statement } from '../base/db/db.ts';
import { defaultSurveys } from './default-surveys.ts';
import { surveyStatements } from './survey-statements.ts';

/** Statements that give a new site its first surveys, on and behind the launcher. */
export function defaultSurveyStatements(db: Db, siteId: string, createdAt: number): Statement[] {
  const shared = {
    on: true,
    inPanel: true,
    rules: rules.parse({}),
    revision: 1,
    version: 1,
    createdAt,
    createdBy: null,
  };
  return Object.entries(defaultSurveys).flatMap(([kind, definition], i) =>
    surveyStatements(db, siteId, {
      ...shared,
      slug: kind,
      kind: kind as keyof typeof defaultSurveys,
      position: 10 * (i + 1),
      definition,
    }),
  );
}
