import type { NewVersion, SurveyView } from '@huiyin/shared/contract/surveys';
import { kindOfSurvey } from '@huiyin/shared/domain/surveys/asked-question';
import { isTaken } from '../base/db/db.ts';
import type { Deps } from '../base/deps.ts';
import type { Actor } from '../base/actor.ts';
import { conflictOf } from '../people/conflict.ts';
import { recordEvent } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import { answersOf } from '../metrics/count-answers.ts';
import type { Site } from '../base/site.ts';
import type { Survey } from './read-surveys.ts';
import { versionStatement } from './survey-statements.ts';
import { surveyView } from './view-survey.ts';

/**
 * Makes a new version of a survey; answers keep the version they were asked in. Throws Problem('invalid') naming
 * `questions.0.type` when it would become another kind, Problem('conflict') when `base` is no longer the newest version.
 */
export async function addVersion(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  site: Site,
  survey: Survey,
  { base, ...definition }: NewVersion,
): Promise<SurveyView> {
  const { slug, kind } = survey;
  if (kindOfSurvey(definition.questions) !== kind) {
    throw Problem.field(
      'questions.0.type',
      `must keep the survey of kind ${kind}; make another survey for another kind`,
    );
  }
  const conflict = () => conflictOf(db, site.id, { types: ['survey.changed'], survey: slug, fields: ['version'] });
  if (survey.version !== base) throw await conflict();
  const edited = { ...survey, version: base + 1, definition, createdAt: clock.now(), createdBy: actor.id };
  try {
    await db.write([
      versionStatement(db, site.id, edited),
      recordEvent(db, {
        siteId: site.id,
        at: edited.createdAt,
        actor,
        type: 'survey.changed',
        subjectId: site.id,
        data: { survey: slug, version: edited.version, fields: ['version'] },
      }),
    ]);
  } catch (error) {
    throw isTaken(error, 'survey_versions.') ? await conflict() : error;
  }
  return surveyView(edited, await answersOf(db, site.id, survey));
}
