import type { Question } from '@huiyin/shared/contract/questions';
import type { Localized } from '@huiyin/shared/contract/text';
import { other, otherLabel } from '@huiyin/shared/domain/other';
import { choiceTerm, indexText, type Called } from '@huiyin/shared/domain/text/search-terms';
import type { Db } from '../base/db/db.ts';
import { choicesOf } from './merge-questions.ts';
import { surveysOf } from './read-surveys.ts';

const mostCalled = 500;

/**
 * What the categories and wishes of a site's complaints are called, as the newest versions have it, in every language. Two
 * surveys may offer the same; the first one names it, as it does in the console.
 */
export async function calledChoices(db: Db, siteId: string): Promise<Called[]> {
  const surveys = await surveysOf(db, siteId, 'complaint');
  const named = new Map<string, Localized>();
  for (const [term, label] of [...surveys.flatMap(({ definition }) => definition.questions.flatMap(choices)), unknown])
    if (!named.has(term)) named.set(term, label);
  return [...named]
    .slice(0, mostCalled)
    .map(([term, label]) => ({ term, words: indexText(Object.values(label).join('\n')) }));
}

const unknown: [string, Localized] = [choiceTerm('category', other), otherLabel];

function choices(question: Question): [term: string, label: Localized][] {
  if (question.type !== 'complaint') return [];
  return [
    ...choicesOf(question).map(({ id, label }): [string, Localized] => [choiceTerm('category', id), label]),
    ...question.wishes.map(({ id, label }): [string, Localized] => [choiceTerm('wish', id), label]),
  ];
}
