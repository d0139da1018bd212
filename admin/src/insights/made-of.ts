import type { Metric, metrics } from '@huiyin/shared/domain/metrics';
import type { MetricSeries } from '../api/metrics.ts';
import type { SiteRef } from '../api/session.ts';
import { answersHref } from '../answers/answers-link.ts';
import type { AnswersFilter } from '../answers/answers-path.ts';
import type { OneValue } from './insights-view.ts';

/** Where the answers are that a part of a metric is made of, by what is asked of them beside; undefined where they are not to be read. */
export type MadeOf = (part?: AnswersFilter) => string | undefined;

/** As the metrics say it; apart from them, since a page that only leads to answers computes none. */
const seriesOf: { readonly [M in Metric]: (typeof metrics)[M]['series'] } = {
  csat: 'csat',
  nps: 'nps',
  ces: 'ces',
  complaints: 'complaint',
  first_reply: 'first_reply',
  first_reply_p90: 'first_reply',
};

/** The answers of a metric and its period. */
export function madeOf(
  site: SiteRef,
  { metric, from, to }: Pick<MetricSeries, 'metric' | 'from' | 'to'>,
  only?: OneValue,
): MadeOf {
  const all = { series: seriesOf[metric], from, to, ...(only && { [only.dimension]: only.value }) };
  return (part) => answersHref(site, { ...all, ...part });
}
