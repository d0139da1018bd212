import { dimensionNames } from '@huiyin/shared/domain/dimensions';
import type { InsightsView } from '../insights/insights-view.ts';
import { address } from '../router/router.ts';

/** What answers are narrowed by, one chip each, in the order of the chips. */
export const fields = [
  'series',
  'score',
  'survey',
  'version',
  ...dimensionNames,
  'page',
  'comment',
  'aspect',
  'choice',
  'answered',
  'suspect',
] as const;

/** One of {@link fields}. */
export type Field = (typeof fields)[number];

/** Which answers are listed: what is not asked is not in it. It lives in the address, so that it can be kept and sent to a colleague. */
export type AnswersFilter = Readonly<Partial<Record<Field | 'from' | 'to' | 'q', string>>> & {
  /** `custom` goes from `from` to `to`; left out, all of them. */
  readonly range?: InsightsView['range'];
};

/** The address of answers. */
export function answersPath({ range, ...filter }: AnswersFilter): string {
  const saysItself = range === 'custom' && (filter.from || filter.to);
  const query = new URLSearchParams({ ...filter, ...(range && !saysItself && { range }) });
  return address(query.size ? `/admin/insights/answers?${query}` : '/admin/insights/answers');
}
