import { mayReadNames } from '@huiyin/shared/domain/permissions';
import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import type { Feature } from '../http/manifest.ts';
import { surveyRoutes } from './routes.ts';
import { sampleSurveys } from './sample-surveys.ts';
import * as tables from './tables.ts';

/** What a site asks. */
export const surveys = {
  name: 'surveys',
  tables,
  routes: (deps) => new Hono<StaffEnv>().route('/sites/:siteId', surveyRoutes(deps)),
  who: {
    'GET /api/sites/:siteId/surveys': mayReadNames.reasons,
    'POST /api/sites/:siteId/surveys': 'surveys.change',
    'PUT /api/sites/:siteId/surveys/order': 'surveys.change',
    'GET /api/sites/:siteId/surveys/:slug': 'surveys.read',
    'PATCH /api/sites/:siteId/surveys/:slug': 'surveys.change',
    'GET /api/sites/:siteId/surveys/:slug/versions': 'surveys.read',
    'POST /api/sites/:siteId/surveys/:slug/versions': 'surveys.change',
    'GET /api/sites/:siteId/surveys/:slug/versions/:version': 'surveys.read',
    'GET /api/sites/:siteId/surveys/:slug/results': 'metrics.read',
  },
  sample: sampleSurveys,
} satisfies Feature;
