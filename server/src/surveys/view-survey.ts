import type { SurveyVersionList, SurveyVersionView, SurveyView } from '@huiyin/shared/contract/surveys';
import { iso } from '../base/iso.ts';
import { Problem } from '../base/problem.ts';
import type { Db } from '../base/db/db.ts';
import { answersByVersion, answersOfEach } from '../metrics/count-answers.ts';
import { personNames } from '../people/read-members.ts';
import {
  surveyHistory,
  surveysOf,
  surveyVersion,
  type Survey,
  type SurveyPlace,
  type SurveyVersion,
} from './read-surveys.ts';

/** The surveys of a site as its staff see them, in the order of their places. */
export async function surveyViews(db: Db, siteId: string): Promise<SurveyView[]> {
  const surveys = await surveysOf(db, siteId);
  const answers = await answersOfEach(db, siteId, surveys);
  return surveys.map((survey) => surveyView(survey, answers.get(survey.slug) ?? 0));
}

/** A survey as staff see it. */
export function surveyView(survey: Survey, answers: number): SurveyView {
  const { slug, kind, on, inPanel, position, rules, revision, version, definition, createdAt } = survey;
  const place = { on, inPanel, position, rules, revision };
  return { slug, kind, ...place, version, definition, answers, createdAt: iso(createdAt) };
}

const pageSize = 50;

/** Fifty versions of a survey, newest first, each with who made it and how many answers it got; `before`: those before one of them. */
export async function versionViews(
  db: Db,
  siteId: string,
  survey: SurveyPlace,
  before?: number,
): Promise<SurveyVersionList> {
  const found = await surveyHistory(db, siteId, survey.slug, { most: pageSize + 1, before });
  const versions = await viewed(db, siteId, survey, found.slice(0, pageSize));
  return { versions, nextCursor: found.length > pageSize ? String(versions.at(-1)!.version) : null };
}

/** One of them. Throws Problem('not_found') for one that was never asked. */
export async function versionView(
  db: Db,
  siteId: string,
  survey: SurveyPlace,
  version: number,
): Promise<SurveyVersionView> {
  const found = await surveyVersion(db, siteId, survey.slug, version);
  if (!found) throw new Problem('not_found');
  return (await viewed(db, siteId, survey, [found]))[0]!;
}

async function viewed(
  db: Db,
  siteId: string,
  survey: SurveyPlace,
  versions: readonly SurveyVersion[],
): Promise<SurveyVersionView[]> {
  const answers = await answersByVersion(db, siteId, survey);
  const names = await personNames(
    db,
    versions.flatMap(({ createdBy }) => createdBy ?? []),
  );
  return versions.map(({ version, definition, createdAt, createdBy }) => ({
    version,
    definition,
    answers: answers.get(version) ?? 0,
    createdAt: iso(createdAt),
    createdBy: (createdBy !== null && names.get(createdBy)) || null,
  }));
}
