import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import type { Feature } from '../http/manifest.ts';
import type { ForgetCustomer } from './remove-customer.ts';
import { populationRoutes } from './routes.ts';
import * as tables from './tables.ts';

/** The customers a site knows, and what they agreed to; `forget`: what later features know of one. */
export const population = (forget: ForgetCustomer) =>
  ({
    name: 'population',
    tables,
    routes: () => new Hono<StaffEnv>().route('/sites/:siteId', populationRoutes(forget)),
    who: {
      'GET /api/sites/:siteId/population': 'population.read',
      'PUT /api/sites/:siteId/population': 'population.write',
      'GET /api/sites/:siteId/population/customer': 'population.read',
      'DELETE /api/sites/:siteId/population/customer': 'population.write',
      'PUT /api/sites/:siteId/population/consents': 'population.write',
    },
  }) satisfies Feature;
