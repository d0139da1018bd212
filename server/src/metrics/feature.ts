import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import type { Feature } from '../http/manifest.ts';
import type { LastingSeries } from './lasting.ts';
import { metricRoutes } from './routes.ts';
import * as tables from './tables.ts';

/** Numbers, made of counts and of what still lasts. */
export const metrics = (lasting: LastingSeries) =>
  ({
    name: 'metrics',
    tables,
    routes: () => new Hono<StaffEnv>().route('/sites/:siteId', metricRoutes(lasting)),
    who: {
      'GET /api/sites/:siteId/aspects': 'metrics.read',
      'GET /api/sites/:siteId/metrics/:metric': 'metrics.read',
      'GET /api/sites/:siteId/metrics/:metric/reasons': 'metrics.read',
      'GET /api/sites/:siteId/metrics/:metric/targets': 'metrics.read',
      'PUT /api/sites/:siteId/metrics/:metric/targets': 'site.change',
    },
  }) satisfies Feature;
