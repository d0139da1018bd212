import type { MetricName, MetricQuery, MetricSeries } from '@huiyin/shared/contract/metrics';
import { answer, api, until } from './request.ts';

export type { MetricName, MetricQuery, MetricSeries } from '@huiyin/shared/contract/metrics';

/** Built-in metric of a site; the last 30 local days when `from` and `to` are left out. */
export const getMetric = (
  siteId: string,
  metric: MetricName,
  query: MetricQuery = {},
  signal?: AbortSignal,
): Promise<MetricSeries> =>
  answer(api.sites[':siteId'].metrics[':metric'].$get({ param: { siteId, metric }, query }, until(signal)));
