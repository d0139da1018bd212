import type { Question } from '@huiyin/shared/contract/questions';
import { offeredAfter, type Category } from '@huiyin/shared/domain/categories';
import type { OfferCategories } from '../categories/change-categories.ts';
import { did } from '../base/events/record-event.ts';
import { surveysOf } from './read-surveys.ts';
import { versionStatement } from './survey-statements.ts';

/** A new version of every survey that offers categories otherwise than a site has them now. */
export const offerCategories: OfferCategories = async (call, before, after) => {
  const { db, site, now, actor } = call;
  const surveys = await surveysOf(db, site.id, 'complaint');
  return surveys.flatMap((survey) => {
    const questions = survey.definition.questions.map((question) => offering(question, before, after));
    const definition = { ...survey.definition, questions };
    if (JSON.stringify(definition) === JSON.stringify(survey.definition)) return [];
    const version = survey.version + 1;
    const edited = { ...survey, version, definition, createdAt: now, createdBy: actor.id };
    const told = { survey: survey.slug, version, fields: ['version'] };
    return [versionStatement(db, site.id, edited), did('survey.changed', site, told)];
  });
};

function offering(question: Question, before: readonly Category[], after: readonly Category[]): Question {
  if (question.type !== 'complaint') return question;
  const categories = offeredAfter(question.categories, before, after);
  return { ...question, categories: categories as typeof question.categories };
}
