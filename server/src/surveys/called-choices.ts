import type { Question } from '@huiyin/shared/contract/questions';
import type { Localized } from '@huiyin/shared/contract/text';
import { other, otherLabel } from '@huiyin/shared/domain/other';
import { choiceTerm, indexText, type Called } from '@huiyin/shared/domain/text/search-terms';
import type { Db } from '../base/db/db.ts';
import { categoriesOf } from '../categories/read-categories.ts';
import { surveysOf } from './read-surveys.ts';

const mostCalled = 1_500;

/**
 * What the categories and wishes of a site's complaints are called in every language: categories as the site calls them and did before,
 * wishes as the newest versions have it, the first survey before others, as in the console.
 */
export async function calledChoices(db: Db, siteId: string): Promise<Called[]> {
  const [categories, surveys] = await Promise.all([categoriesOf(db, siteId), surveysOf(db, siteId, 'complaint')]);
  const named = new Map<string, readonly Localized[]>();
  for (const { id, label, earlier } of categories)
    named.set(choiceTerm('category', id), [label, ...earlier.map((before) => before.label)]);
  for (const [term, label] of [...surveys.flatMap(({ definition }) => definition.questions.flatMap(wishes)), unknown])
    if (!named.has(term)) named.set(term, [label]);
  return [...named]
    .slice(0, mostCalled)
    .map(([term, labels]) => ({ term, words: indexText(labels.flatMap((one) => Object.values(one)).join('\n')) }));
}

const unknown: [string, Localized] = [choiceTerm('category', other), otherLabel];

const wishes = (question: Question): [term: string, label: Localized][] =>
  question.type === 'complaint' ? question.wishes.map(({ id, label }) => [choiceTerm('wish', id), label]) : [];
