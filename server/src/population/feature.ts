import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import type { Feature } from '../http/manifest.ts';
import { populationRoutes, type Later } from './routes.ts';
import { samplePopulation } from './sample-population.ts';
import * as tables from './tables.ts';

/** The customers a site knows, and what they agreed to; `later`: what later features do about one. */
export const population = (later: Later) =>
  ({
    name: 'population',
    tables,
    routes: () => new Hono<StaffEnv>().route('/sites/:siteId', populationRoutes(later)),
    who: {
      'GET /api/sites/:siteId/population': 'population.read',
      'PUT /api/sites/:siteId/population': 'population.write',
      'GET /api/sites/:siteId/population/customer': 'population.read',
      'DELETE /api/sites/:siteId/population/customer': 'population.write',
      'PUT /api/sites/:siteId/population/consents': 'population.write',
    },
    sample: samplePopulation,
  }) satisfies Feature;
