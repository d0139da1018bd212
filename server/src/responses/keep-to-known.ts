import type { Question } from '@huiyin/shared/contract/questions';
import type { LeftOut } from '@huiyin/shared/contract/responses';
import { knownLanguage } from '@huiyin/shared/domain/known-language';
import { other } from '@huiyin/shared/domain/other';
import { remembered } from '../base/remembered.ts';
import { choicesOf } from '../surveys/merge-questions.ts';
import { shown } from '@huiyin/shared/domain/text/shown';

/** What a stranger may say of an answer, and counts are kept by. */
interface Said {
  category?: string | undefined;
  locale?: string | undefined;
  answers?: Record<string, unknown> | undefined;
}

/**
 * Keeps category, reasons and language to what was offered or exists, and calls anything else `other`: otherwise anybody
 * could fill the counts of a site with names of their own. What it was called is told.
 */
export function keepToKnown<T extends Said>(said: T, questions: readonly Question[]): { kept: T; leftOut: LeftOut[] } {
  const { category, locale, answers } = said;
  const leftOut: LeftOut[] = [];
  const offered = offeredBy(questions);
  const tell = (field: string, value: unknown) => (leftOut.push({ field, value: shown(value) }), other);
  const kept: Said = { ...said };
  if (category !== undefined && !offered.has(category)) kept.category = tell('category', category);
  if (locale !== undefined) kept.locale = languageOf(locale);
  if (kept.locale === other) tell('locale', locale);
  const reasons = answers?.['reasons'];
  const strange = Array.isArray(reasons) ? reasons.filter((reason) => !offered.has(reason)) : [];
  if (strange.length > 0) {
    tell('answers.reasons', strange);
    kept.answers = { ...answers, reasons: (reasons as unknown[]).map((r) => (offered.has(r) ? r : other)) };
  }
  return { kept: kept as T, leftOut };
}

const offered = new WeakMap<readonly Question[], ReadonlySet<unknown>>();

/** Reasons after a score, and categories of a complaint. */
function offeredBy(questions: readonly Question[]): ReadonlySet<unknown> {
  let ids = offered.get(questions);
  if (!ids) {
    const named = questions.filter((question) => 'followUp' in question || question.type === 'complaint');
    offered.set(questions, (ids = new Set(named.flatMap(choicesOf).map(({ id }) => id))));
  }
  return ids;
}

// There are few, and the platform takes its time.
const languageOf = remembered(knownLanguage);
