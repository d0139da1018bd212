import type { MetricName, MetricQuery, MetricSeries } from '@huiyin/shared/contract/metrics';
import { request } from './request.ts';

export type { Figure, MetricName, MetricQuery, MetricSeries } from '@huiyin/shared/contract/metrics';

/** Built-in metric of a site; the last 30 local days when `from` and `to` are left out. */
export const getMetric = (
  siteId: string,
  metric: MetricName,
  query: MetricQuery = {},
  signal?: AbortSignal,
): Promise<MetricSeries> =>
  request('GET', `/api/sites/${siteId}/metrics/${metric}`, { query: { ...query }, ...(signal ? { signal } : {}) });
