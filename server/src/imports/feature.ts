import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import type { Feature } from '../http/manifest.ts';
import { importRoutes } from './routes.ts';

/** Answers that were given elsewhere. */
export const imports = {
  name: 'imports',
  uploads: ({ sharesWork }, { whole }) => new Hono<StaffEnv>().route('/sites/:siteId', importRoutes(whole, sharesWork)),
  who: {
    'POST /api/sites/:siteId/imports': 'imports.make',
    'POST /api/sites/:siteId/import-inspections': 'imports.make',
  },
} satisfies Feature;
