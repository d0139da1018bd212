import type { Day } from '@huiyin/shared/domain/time/days';
import { answers } from '@huiyin/shared/i18n/admin/answers';
import { spanName } from '../insights/bucket-words.ts';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import type { AnswerPages } from './answer-pages.ts';

/** How many answers there are, or that there are more than are here; empty while nobody knows. */
export function countWords({ total, isHere, items }: Pick<AnswerPages, 'total' | 'isHere' | 'items'>): string {
  if (!isHere) return '';
  const { count, atLeast } = bookOf(answers);
  return total === undefined ? atLeast(number(items.length)) : count(total, number(total));
}

/** Of which days they are. */
export function daysWords({ from, to }: { from?: Day; to?: Day }): string {
  const { ever, since, until } = bookOf(answers);
  if (from && to) return spanName({ from, to });
  if (from) return since(spanName({ from, to: from }));
  return to ? until(spanName({ from: to, to })) : ever;
}
