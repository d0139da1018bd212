import type { MetricName, MetricQuery, MetricSeries } from '@huiyin/shared/contract/metrics';
import type { MetricReasons, reasonsQuery } from '@huiyin/shared/contract/reasons';
import type { MetricTargets, TargetsEdit } from '@huiyin/shared/contract/targets';
import { changeOf, type Thing, type Told } from '../data/thing.ts';
import { answer, api, until } from './request.ts';

export type { MetricName, MetricQuery, MetricSeries } from '@huiyin/shared/contract/metrics';
export type { MetricReasons } from '@huiyin/shared/contract/reasons';
export type { MetricTargets } from '@huiyin/shared/contract/targets';

type ReasonsQuery = (typeof reasonsQuery)['_input'];

const one = api.sites[':siteId'].metrics[':metric'];

/** Answers come in bursts; the numbers follow at this pace. */
const paceMs = 5000;

/** What is counted, and the site, whose zone tells the days. */
const ofFigures = (told: Told): boolean =>
  told.event === 'responses' || told.event === 'ticket' || changeOf('site')(told);

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
  isOutdatedBy: ofFigures,
  paceMs,
});

/** The reasons that were chosen after a metric's scores, most first. */
export const reasonsOf = (siteId: string, metric: MetricName, query: ReasonsQuery): Thing<MetricReasons> => ({
  key: `reasons ${siteId} ${metric} ${JSON.stringify(query)}`,
  read: (signal) => answer(one.reasons.$get({ param: { siteId, metric }, query }, until(signal))),
  isOutdatedBy: ({ event }) => event === 'responses',
  paceMs,
});

/** What a metric is to reach over time, in the order of the days. */
export const targetsOf = (siteId: string, metric: MetricName): Thing<MetricTargets> => ({
  key: `targets ${siteId} ${metric}`,
  read: (signal) => answer(one.targets.$get({ param: { siteId, metric } }, until(signal))),
  isOutdatedBy: changeOf('site'),
});
/** All there are from now on. Throws ApiProblem `conflict` where they were changed since. */
export const changeTargets = (siteId: string, metric: MetricName, json: TargetsEdit): Promise<MetricTargets> =>
  answer(one.targets.$put({ param: { siteId, metric }, json }));
