import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import type { Feature } from '../http/manifest.ts';
import { askingRoutes } from './routes.ts';
import { sampleAsks } from './sample-asks.ts';
import * as tables from './tables.ts';

/** When surveys come up by themselves, and who customers say they are. */
export const asking = {
  name: 'asking',
  tables,
  routes: () => new Hono<StaffEnv>().route('/sites/:siteId', askingRoutes()),
  who: {
    'GET /api/sites/:siteId/identity-secret': 'identity.read',
    'POST /api/sites/:siteId/identity-secret/rotation': 'identity.rotate',
    'GET /api/sites/:siteId/asks': 'metrics.read',
    'GET /api/sites/:siteId/surveys/:slug/asks': 'metrics.read',
    'POST /api/sites/:siteId/surveys/:slug/ask-checks': 'surveys.read',
  },
  sample: sampleAsks,
} satisfies Feature;
