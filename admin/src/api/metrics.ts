import type { MetricName, MetricQuery, MetricSeries } from '@huiyin/shared/contract/metrics';
import type { Thing } from '../data/thing.ts';
import { answer, api, until } from './request.ts';

export type { MetricName, MetricQuery, MetricSeries } from '@huiyin/shared/contract/metrics';

const one = api.sites[':siteId'].metrics[':metric'];

/** Answers come in bursts; the numbers follow at this pace. */
const paceMs = 5000;

/** Built-in metrics of a site, each by its name; of the last 30 local days when `from` and `to` are left out. */
export const metricsOf = <M extends MetricName>(
  siteId: string,
  metrics: readonly M[],
  query: MetricQuery = {},
): Thing<Readonly<Record<M, MetricSeries>>> => ({
  key: `metrics ${siteId} ${metrics.join(' ')} ${JSON.stringify(query)}`,
  read: async (signal) => {
    const series = (metric: M): Promise<MetricSeries> =>
      answer(one.$get({ param: { siteId, metric }, query }, until(signal)));
    const read = metrics.map(async (metric) => [metric, await series(metric)] as const);
    return Object.fromEntries(await Promise.all(read)) as Record<M, MetricSeries>;
  },
  isOutdatedBy: () => true,
  paceMs,
});
