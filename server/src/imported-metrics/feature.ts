import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import type { Feature } from '../http/manifest.ts';
import { importedMetricRoutes } from './routes.ts';
import { sampleOrders } from './sample-orders.ts';
import * as tables from './tables.ts';

/** Numbers of days that were counted elsewhere, such as orders. */
export const importedMetrics = {
  name: 'imported-metrics',
  tables,
  routes: () => new Hono<StaffEnv>().route('/sites/:siteId', importedMetricRoutes()),
  who: {
    'GET /api/sites/:siteId/imported-metrics': 'metrics.read',
    'GET /api/sites/:siteId/imported-metrics/:imported': 'metrics.read',
    'GET /api/sites/:siteId/imported-series': 'metrics.read',
  },
  sample: sampleOrders,
} satisfies Feature;
