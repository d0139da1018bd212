import type { MetricSeries } from '../api/metrics.ts';
import type { SiteRef } from '../api/session.ts';
import { answersHref } from '../answers/answers-link.ts';
import type { AnswersFilter } from '../answers/answers-path.ts';
import type { InsightsView } from './insights-view.ts';
import { meantBy } from './meant-by.ts';

/** Where the answers are that a part of a metric is made of, by what is asked of them beside; undefined where they are not to be read. */
export type MadeOf = (part?: AnswersFilter) => string | undefined;

/** The answers of a metric and its period, of which a view is. */
export function madeOf(
  site: SiteRef,
  { series, from, to }: Pick<MetricSeries, 'series' | 'from' | 'to'>,
  view?: Pick<InsightsView, 'only' | 'survey' | 'version'>,
): MadeOf {
  const all = { series, from, to, ...(view && meantBy(view)) };
  return (part) => answersHref(site, { ...all, ...part });
}
