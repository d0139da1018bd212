import type { NewSurvey, SurveyView } from '@huiyin/shared/contract/surveys';
import { kinds } from '@huiyin/shared/domain/scales';
import { kindOfSurvey } from '@huiyin/shared/domain/surveys/asked-question';
import { isTaken } from '../db/db.ts';
import type { Deps } from '../deps.ts';
import type { Actor } from '../events/actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { Problem } from '../http/problem.ts';
import type { Site } from '../sites/read-site.ts';
import { surveysOf, type Survey } from './read-surveys.ts';
import { surveyStatements } from './survey-statements.ts';
import { surveyView } from './view-survey.ts';

const mostSurveys = 100;

/**
 * Makes a survey with its version 1. Throws Problem('name_taken') for a slug the site has, Problem('invalid') for one
 * that is the name of another kind: an answer that names no survey is one to the survey named like its kind.
 */
export async function makeSurvey(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  site: Site,
  { definition, ...place }: NewSurvey,
): Promise<SurveyView> {
  const kind = kindOfSurvey(definition.questions);
  const { slug } = place;
  if (slug !== kind && (kinds as readonly string[]).includes(slug)) {
    throw Problem.field('slug', `is the name of a kind; this survey is of kind ${kind}`);
  }
  if ((await surveysOf(db, site.id)).length >= mostSurveys) {
    throw Problem.field('slug', `a site has at most ${mostSurveys} surveys`);
  }
  const survey: Survey = { ...place, kind, version: 1, definition, createdAt: clock.now(), createdBy: actor.id };
  try {
    await db.write([
      ...surveyStatements(db, site.id, survey),
      recordEvent(db, {
        siteId: site.id,
        at: survey.createdAt,
        actor,
        type: 'survey.changed',
        subjectId: site.id,
        data: { survey: slug, version: 1 },
      }),
    ]);
  } catch (error) {
    throw isTaken(error, 'surveys.') ? new Problem('name_taken') : error;
  }
  return surveyView(survey, 0);
}
