import type { NewVersion, SurveyView } from '@huiyin/shared/contract/surveys';
import { kindOfSurvey } from '@huiyin/shared/domain/surveys/asked-question';
import { isSameScale, type Scaled } from '@huiyin/shared/domain/surveys/same-scale';
import { isTaken, type Db } from '../base/db/db.ts';
import type { Call } from '../base/call.ts';
import { conflictOf } from '../people/conflict.ts';
import { joinCategories, type Joined } from '../categories/join-categories.ts';
import { did } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import { answersOf } from '../metrics/count-answers.ts';
import { offerPlaces } from '../touchpoints/offer-places.ts';
import { keepServiceTypes } from './keep-service-types.ts';
import { surveyHistory, type Survey } from './read-surveys.ts';
import { keepSurvey, versionStatement } from './survey-statements.ts';
import { surveyView } from './view-survey.ts';

/**
 * Makes a new version of a survey; answers keep the version they were asked in, and places that it offers are there. Throws Problem('invalid') naming
 * `questions.0.type` when it would become another kind, `questions.N.look` when satisfaction would be asked on another scale;
 * Problem('conflict') when `base` is no longer the newest version.
 */
export async function addVersion(call: Call, survey: Survey, { base, ...wanted }: NewVersion): Promise<SurveyView> {
  const { db, site, actor, now } = call;
  const { slug, kind } = survey;
  if (kindOfSurvey(wanted.questions) !== kind) {
    throw Problem.field(
      'questions.0.type',
      `must keep the survey of kind ${kind}; make another survey for another kind`,
    );
  }
  const scale = wanted.questions.findIndex(({ type }) => type === 'csat');
  if (scale >= 0 && !isSameScale(await scaledBefore(db, site.id, survey), wanted.questions)) {
    throw Problem.field(
      `questions.${scale}.look`,
      'thumbs are another scale than stars, faces and numbers; make another survey for another scale',
    );
  }
  const conflict = () => conflictOf(db, site.id, { types: ['survey.changed'], survey: slug, fields: ['version'] });
  if (survey.version !== base) throw await conflict();
  const named = [...(await offerPlaces(call, wanted.questions)), ...keepServiceTypes(call, wanted.questions)];
  const store = async ({ definition, written, asRead }: Joined<typeof wanted>): Promise<Survey> => {
    const edited = { ...survey, version: base + 1, definition, createdAt: now, createdBy: actor.id };
    const told = { survey: slug, version: edited.version, fields: ['version'] };
    await call.write(
      [versionStatement(db, site.id, edited), keepSurvey(db, site.id, slug), ...written, ...named],
      did('survey.changed', site, told, asRead),
    );
    return edited;
  };
  try {
    const edited = await joinCategories(call, { wanted, held: survey.definition }, store);
    return surveyView(edited, await answersOf(db, site.id, survey));
  } catch (error) {
    throw isTaken(error, 'survey_versions.') ? await conflict() : error;
  }
}

const versionsLookedAt = 100;

/** What was asked when satisfaction was last asked: in the newest version, else in one of the hundred before it. */
async function scaledBefore(db: Db, siteId: string, { slug, version, definition }: Survey): Promise<readonly Scaled[]> {
  const isScaled = (questions: readonly Scaled[]): boolean => questions.some(({ type }) => type === 'csat');
  if (isScaled(definition.questions)) return definition.questions;
  const earlier = await surveyHistory(db, siteId, slug, { most: versionsLookedAt, before: version });
  return earlier.map((one) => one.definition.questions).find(isScaled) ?? [];
}
