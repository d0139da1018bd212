import type { surveyEdit, SurveyView } from '@huiyin/shared/contract/surveys';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Call } from '../base/call.ts';
import { conflictOf } from '../people/conflict.ts';
import { did } from '../base/events/record-event.ts';
import { answersOf } from '../metrics/count-answers.ts';
import type { Survey } from './read-surveys.ts';
import { surveys } from './tables.ts';
import { surveyView } from './view-survey.ts';

/**
 * Changes where and when a survey is asked, of the revision `base`; what is asked changes by a new version.
 * Throws Problem('conflict') where its place was changed since.
 */
export async function changeSurvey(
  call: Call,
  survey: Survey,
  { base, ...change }: z.output<typeof surveyEdit>,
): Promise<SurveyView> {
  const { db, site } = call;
  const { slug } = survey;
  const conflict = () =>
    conflictOf(db, site.id, { types: ['survey.changed'], survey: slug, fields: Object.keys(change) });
  if (survey.revision !== base) throw await conflict();
  const isEmpty = Object.keys(change).length === 0;
  const revision = isEmpty ? base : base + 1;
  if (!isEmpty) {
    const here = and(eq(surveys.siteId, site.id), eq(surveys.slug, slug), eq(surveys.revision, base));
    const data = { survey: slug, fields: Object.keys(change) };
    const [changed] = await call.write([
      db.read
        .update(surveys)
        .set({ ...columnsOf(change), revision, sample: 0 })
        .where(here),
      did('survey.changed', site, data, 'if changed'),
    ]);
    if (changed!.rowsAffected === 0) throw await conflict();
  }
  return surveyView({ ...survey, ...change, revision }, await answersOf(db, site.id, survey));
}

function columnsOf({ on, inPanel, ...rest }: Omit<z.output<typeof surveyEdit>, 'base'>) {
  return {
    ...rest,
    ...(on !== undefined && { on: on ? 1 : 0 }),
    ...(inPanel !== undefined && { inPanel: inPanel ? 1 : 0 }),
  };
}
