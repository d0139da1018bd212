import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import type { Feature } from '../http/manifest.ts';
import { tagRoutes } from './routes.ts';
import * as tables from './tables.ts';

/** Words that staff put on tickets. */
export const tags = {
  name: 'tags',
  tables,
  routes: () => new Hono<StaffEnv>().route('/sites/:siteId', tagRoutes()),
  who: { 'GET /api/sites/:siteId/tags': 'tickets.read' },
} satisfies Feature;
