import type { Question } from '@huiyin/shared/contract/questions';
import { offeredAfter, type Category } from '@huiyin/shared/domain/categories';
import type { OfferCategories } from '../categories/change-categories.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import { did } from '../base/events/record-event.ts';
import { surveysOf, type Survey } from './read-surveys.ts';
import { versionStatement } from './survey-statements.ts';

/** A new version of every survey that offers categories otherwise than a site has them now, of the versions that were read. */
export const offerCategories: OfferCategories = async (call, before, after) => {
  const { db, site, now, actor } = call;
  const surveys = await surveysOf(db, site.id, 'complaint');
  const written = surveys.flatMap((survey) => {
    const questions = survey.definition.questions.map((question) => offering(question, before, after));
    const definition = { ...survey.definition, questions };
    if (JSON.stringify(definition) === JSON.stringify(survey.definition)) return [];
    const version = survey.version + 1;
    const edited = { ...survey, version, definition, createdAt: now, createdBy: actor.id };
    const told = { survey: survey.slug, version, fields: ['version'] };
    return [versionStatement(db, site.id, edited), did('survey.changed', site, told)];
  });
  return { written, asRead: areVersionsStill(site.id, surveys) };
};

/** That no complaint survey was made or saved since: versions only ever grow. */
const areVersionsStill = (siteId: string, surveys: readonly Survey[]): SqlText => ({
  sql: `(SELECT coalesce(sum(newest), 0) FROM (SELECT max(v.version) AS newest FROM surveys s JOIN survey_versions v ON v.site_id = s.site_id AND v.slug = s.slug
 WHERE s.site_id = ? AND s.kind = 'complaint' GROUP BY v.slug)) = ?`,
  args: [siteId, surveys.reduce((sum, { version }) => sum + version, 0)],
});

function offering(question: Question, before: readonly Category[], after: readonly Category[]): Question {
  if (question.type !== 'complaint') return question;
  const categories = offeredAfter(question.categories, before, after);
  return { ...question, categories: categories as typeof question.categories };
}
