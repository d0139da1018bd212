import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import type { Feature } from '../http/manifest.ts';
import { touchpointRoutes } from './routes.ts';
import { sampleTouchpoints } from './sample-touchpoints.ts';
import * as tables from './tables.ts';

/** Where a site's customers answer. */
export const touchpoints = {
  name: 'touchpoints',
  tables,
  routes: () => new Hono<StaffEnv>().route('/sites/:siteId', touchpointRoutes()),
  who: {
    'GET /api/sites/:siteId/touchpoints': 'site.read',
    'POST /api/sites/:siteId/touchpoints': 'touchpoints.change',
    'PATCH /api/sites/:siteId/touchpoints': 'touchpoints.change',
  },
  sample: sampleTouchpoints,
} satisfies Feature;
