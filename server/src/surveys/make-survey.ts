import type { NewSurvey, SurveyView } from '@huiyin/shared/contract/surveys';
import { allOf, type SqlText } from '../base/db/sql-text.ts';
import { surveyLimits } from '@huiyin/shared/domain/limits';
import { kinds } from '@huiyin/shared/domain/scales';
import { kindOfSurvey } from '@huiyin/shared/domain/surveys/asked-question';
import { isTaken } from '../base/db/db.ts';
import type { Call } from '../base/call.ts';
import { joinCategories, type Joined } from '../categories/join-categories.ts';
import { did, isRefused } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import { offerPlaces } from '../touchpoints/offer-places.ts';
import { keepServiceTypes } from './keep-service-types.ts';
import type { Survey } from './read-surveys.ts';
import { surveyStatements } from './survey-statements.ts';
import { surveyView } from './view-survey.ts';

/**
 * Makes a survey with its version 1. Throws Problem('name_taken') for a slug the site has, Problem('invalid') for one
 * that is the name of another kind: an answer that names no survey is one to the survey named like its kind.
 */
export async function makeSurvey(call: Call, { definition: wanted, ...place }: NewSurvey): Promise<SurveyView> {
  const { db, site, actor, now } = call;
  const kind = kindOfSurvey(wanted.questions);
  const { slug } = place;
  if (slug !== kind && (kinds as readonly string[]).includes(slug)) {
    throw Problem.field('slug', `is the name of a kind; this survey is of kind ${kind}`);
  }
  const named = [...(await offerPlaces(call, wanted.questions)), ...keepServiceTypes(call, wanted.questions)];
  const store = async ({ definition, written, asRead }: Joined<typeof wanted>): Promise<SurveyView> => {
    const first = { revision: 1, version: 1, createdAt: now, createdBy: actor.id };
    const survey: Survey = { ...place, kind, ...first, definition };
    const made = did('survey.changed', site, { survey: slug, version: 1 }, allOf(isRoom(site.id), asRead));
    await call.write([...surveyStatements(db, site.id, survey), ...written, ...named], made);
    return surveyView(survey, 0);
  };
  try {
    return await joinCategories(call, { wanted }, store);
  } catch (error) {
    if (isRefused(error)) throw Problem.field('slug', `a site has at most ${surveyLimits.surveys} surveys`);
    throw isTaken(error, 'surveys.') ? new Problem('name_taken') : error;
  }
}

const isRoom = (siteId: string): SqlText => ({
  sql: `(SELECT count(*) FROM surveys WHERE site_id = ?) < ${surveyLimits.surveys}`,
  args: [siteId],
});
