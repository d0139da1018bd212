import { metricName, metricQuery, metricSeries } from '@huiyin/shared/contract/metrics';
import { metricReasons, reasonsQuery } from '@huiyin/shared/contract/reasons';
import { Hono } from 'hono';
import { z } from 'zod';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import type { LastingSeries } from './lasting.ts';
import { readMetric } from './read-metric.ts';
import { readReasons } from './read-reasons.ts';

const metricParam = z.object({ metric: metricName });

/** A metric of a site: a number with its interval, by hour, day, week or month, and why it is so. */
export const metricRoutes = (lasting: LastingSeries) =>
  new Hono<StaffEnv>()
    .get(
      '/metrics/:metric',
      document('A metric of a site by hour, day, week or month in its time zone', { 200: metricSeries }),
      input('param', metricParam),
      input('query', metricQuery),
      async (c) => c.json(await readMetric(c.var.call, c.req.valid('param').metric, c.req.valid('query'), lasting)),
    )
    .get(
      '/metrics/:metric/reasons',
      document('The reasons that were chosen after its scores, with their shares', { 200: metricReasons }),
      input('param', metricParam),
      input('query', reasonsQuery),
      async (c) => c.json(await readReasons(c.var.call, c.req.valid('param').metric, c.req.valid('query'))),
    );
