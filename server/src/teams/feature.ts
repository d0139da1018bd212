import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import type { Feature } from '../http/manifest.ts';
import { teamRoutes } from './routes.ts';
import { sampleTeams } from './sample-teams.ts';
import * as tables from './tables.ts';

/** The departments and teams of a site. */
export const teams = {
  name: 'teams',
  tables,
  routes: () => new Hono<StaffEnv>().route('/sites/:siteId', teamRoutes()),
  who: {
    'GET /api/sites/:siteId/teams': 'people.read',
    'PUT /api/sites/:siteId/teams': 'teams.change',
  },
  sample: sampleTeams,
} satisfies Feature;
