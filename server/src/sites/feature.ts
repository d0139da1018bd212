import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import type { Feature } from '../http/manifest.ts';
import { siteRoutes, type SamplesOf } from './routes.ts';
import * as tables from './tables.ts';

/** The settings of a site; `samplesOf` as in `siteRoutes`. */
export const sites = (samplesOf: SamplesOf) =>
  ({
    name: 'sites',
    tables,
    routes: ({ db }) => new Hono<StaffEnv>().route('/sites/:siteId', siteRoutes(db, samplesOf)),
    who: {
      'GET /api/sites/:siteId': 'site.read',
      'PATCH /api/sites/:siteId': 'site.change',
      'GET /api/sites/:siteId/install-check': 'site.read',
    },
  }) satisfies Feature;
