import { aspectScores, aspectsQuery } from '@huiyin/shared/contract/aspects';
import { metricName, metricQuery, metricSeries } from '@huiyin/shared/contract/metrics';
import { metricReasons, reasonsQuery } from '@huiyin/shared/contract/reasons';
import { metricTargets, targetsEdit } from '@huiyin/shared/contract/targets';
import { Hono } from 'hono';
import { z } from 'zod';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import { changeTargets } from './change-targets.ts';
import type { LastingSeries } from './lasting.ts';
import { readAspects } from './read-aspects.ts';
import { readMetric } from './read-metric.ts';
import { readReasons } from './read-reasons.ts';
import { targetsOfMetric } from './targets-of-metric.ts';

const metricParam = z.object({ metric: metricName });

/** A metric of a site: a number with its interval, by hour, day, week or month, why it is so, and what it is to reach. */
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
      '/aspects',
      document('What was rated one by one, 0 to 100, lowest first, and one of it over time', { 200: aspectScores }),
      input('query', aspectsQuery),
      async (c) => c.json(await readAspects(c.var.call, c.req.valid('query'))),
    )
    .get(
      '/metrics/:metric/reasons',
      document('The reasons that were chosen after its scores, with their shares', { 200: metricReasons }),
      input('param', metricParam),
      input('query', reasonsQuery),
      async (c) => c.json(await readReasons(c.var.call, c.req.valid('param').metric, c.req.valid('query'))),
    )
    .get(
      '/metrics/:metric/targets',
      document('What a metric is to reach, from which day on', { 200: metricTargets }),
      input('param', metricParam),
      async (c) => {
        const { db, site } = c.var.call;
        return c.json(await targetsOfMetric(db, site.id, c.req.valid('param').metric));
      },
    )
    .put(
      '/metrics/:metric/targets',
      document('Change what a metric is to reach, over all time', { 200: metricTargets }),
      input('param', metricParam),
      input('json', targetsEdit),
      async (c) => c.json(await changeTargets(c.var.call, c.req.valid('param').metric, c.req.valid('json'))),
    );
