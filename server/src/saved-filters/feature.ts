import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import type { Feature } from '../http/manifest.ts';
import { savedFilterRoutes } from './routes.ts';
import * as tables from './tables.ts';

/** What somebody looks for among tickets again and again, under a name. */
export const savedFilters = {
  name: 'saved-filters',
  tables,
  routes: () => new Hono<StaffEnv>().route('/sites/:siteId', savedFilterRoutes()),
  who: {
    'GET /api/sites/:siteId/saved-filters': 'tickets.read',
    'PUT /api/sites/:siteId/saved-filters': 'tickets.read',
  },
} satisfies Feature;
