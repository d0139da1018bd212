import type { MetricSeries } from '../api/metrics.ts';
import type { SiteRef } from '../api/session.ts';
import { answersHref } from '../answers/answers-link.ts';
import type { AnswersFilter } from '../answers/answers-path.ts';
import type { OneValue } from './insights-view.ts';

/** Where the answers are that a part of a metric is made of, by what is asked of them beside; undefined where they are not to be read. */
export type MadeOf = (part?: AnswersFilter) => string | undefined;

/** The answers of a metric and its period. */
export function madeOf(
  site: SiteRef,
  { series, from, to }: Pick<MetricSeries, 'series' | 'from' | 'to'>,
  only?: OneValue,
): MadeOf {
  const all = { series, from, to, ...(only && { [only.dimension]: only.value }) };
  return (part) => answersHref(site, { ...all, ...part });
}
