import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import type { Feature } from '../http/manifest.ts';
import { waveRoutes } from './routes.ts';
import * as tables from './tables.ts';

/** Sampling waves of surveys. */
export const waves = {
  name: 'waves',
  tables,
  routes: () => new Hono<StaffEnv>().route('/sites/:siteId', waveRoutes()),
  who: {
    'GET /api/sites/:siteId/surveys/:slug/wave': 'surveys.read',
    'PUT /api/sites/:siteId/surveys/:slug/wave': 'waves.plan',
    'DELETE /api/sites/:siteId/surveys/:slug/wave': 'waves.plan',
  },
} satisfies Feature;
