import { metricName, metricQuery, metricSeries } from '@huiyin/shared/contract/metrics';
import { Hono } from 'hono';
import { z } from 'zod';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import type { LastingSeries } from './lasting.ts';
import { readMetric } from './read-metric.ts';

/** GET /metrics/:metric of a site: a number with its interval, by hour, day, week or month. */
export const metricRoutes = (lasting: LastingSeries) =>
  new Hono<StaffEnv>().get(
    '/metrics/:metric',
    document('A metric of a site by hour, day, week or month in its time zone', { 200: metricSeries }),
    input('param', z.object({ metric: metricName })),
    input('query', metricQuery),
    async (c) => c.json(await readMetric(c.var.call, c.req.valid('param').metric, c.req.valid('query'), lasting)),
  );
