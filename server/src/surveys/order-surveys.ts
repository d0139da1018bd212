import type { SurveyOrder, SurveyView } from '@huiyin/shared/contract/surveys';
import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import { did, isRefused } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import { conflictOf } from '../people/conflict.ts';
import { surveysOf } from './read-surveys.ts';
import { surveyViews } from './view-survey.ts';

/**
 * Puts the surveys of a site in another order than `base`, the one that was read. Throws Problem('conflict') where they stand in yet
 * another, Problem('invalid') where others are named.
 */
export async function orderSurveys(call: Call, { base, slugs }: SurveyOrder): Promise<SurveyView[]> {
  const { db, site } = call;
  const now = await surveysOf(db, site.id);
  const elsewhere = now.find(({ slug }, at) => slug !== base[at]);
  if (elsewhere || now.length !== base.length)
    throw await conflictOf(db, site.id, { types: ['survey.changed'], survey: elsewhere?.slug ?? '' });
  if (slugs.toSorted().join() !== base.toSorted().join())
    throw Problem.field('slugs', 'names each survey of the site once');
  const moved = now.filter(({ slug, position }) => slugs.indexOf(slug) !== position);
  const events = moved.map(({ slug }) =>
    did('survey.changed', site, { survey: slug, fields: ['position'] }, standAs(site.id, base)),
  );
  try {
    if (moved.length) await call.write([...events, place(site.id, slugs)]);
  } catch (error) {
    // Somebody was faster, who is named by looking again.
    if (isRefused(error)) return orderSurveys(call, { base, slugs });
    throw error;
  }
  return surveyViews(db, site.id);
}

const standAs = (siteId: string, slugs: readonly string[]): SqlText => ({
  sql: `(SELECT json_group_array(slug) FROM (SELECT slug FROM surveys WHERE site_id = ? ORDER BY position, created_at, slug)) = ?`,
  args: [siteId, JSON.stringify(slugs)],
});

/** Positions are given anew: those of one site may be equal. */
const place = (siteId: string, slugs: readonly string[]): Statement => ({
  sql: `UPDATE surveys SET position = wanted.key, revision = revision + 1 FROM json_each(?) wanted
WHERE site_id = ? AND slug = wanted.value AND position <> wanted.key`,
  args: [JSON.stringify(slugs), siteId],
});
