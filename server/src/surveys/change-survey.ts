import type { SurveyChange, SurveyView } from '@huiyin/shared/contract/surveys';
import { and, eq } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import type { Actor } from '../events/actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { answersOf } from '../metrics/count-answers.ts';
import type { Site } from '../sites/read-site.ts';
import type { Survey } from './read-surveys.ts';
import { surveys } from './tables.ts';
import { surveyView } from './view-survey.ts';

/** Changes where and when a survey is asked; what is asked changes by a new version. */
export async function changeSurvey(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  site: Site,
  survey: Survey,
  change: SurveyChange,
): Promise<SurveyView> {
  const { slug } = survey;
  const { on, inPanel, ...rest } = change;
  const set = {
    ...rest,
    ...(on !== undefined && { on: on ? 1 : 0 }),
    ...(inPanel !== undefined && { inPanel: inPanel ? 1 : 0 }),
  };
  if (Object.keys(set).length > 0) {
    await db.write([
      db.read
        .update(surveys)
        .set(set)
        .where(and(eq(surveys.siteId, site.id), eq(surveys.slug, slug))),
      recordEvent(db, {
        siteId: site.id,
        at: clock.now(),
        actor,
        type: 'survey.changed',
        subjectId: site.id,
        data: { survey: slug, fields: Object.keys(change) },
      }),
    ]);
  }
  return surveyView({ ...survey, ...change }, await answersOf(db, site.id, survey));
}
