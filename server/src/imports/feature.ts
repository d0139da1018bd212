import { Hono } from 'hono';
import type { OnAnswers } from '../base/going.ts';
import type { StaffEnv } from '../http/context.ts';
import type { Feature } from '../http/manifest.ts';
import { keptImportRoutes } from './kept/kept-import-routes.ts';
import { importRoutes } from './routes.ts';
import * as tables from './tables.ts';
import { importUndoing } from './undo/undo-imports.ts';

/** Answers that were given elsewhere; `onAnswers`: what all features have on answers, in their order. */
export const imports = (onAnswers: () => readonly OnAnswers[]) =>
  ({
    name: 'imports',
    tables,
    routes: () => new Hono<StaffEnv>().route('/sites/:siteId', keptImportRoutes()),
    uploads: ({ sharesWork }, { whole }) =>
      new Hono<StaffEnv>().route('/sites/:siteId', importRoutes(whole, sharesWork)),
    jobs: (deps) => [importUndoing(deps, onAnswers)],
    onAnswers: { forget: (ids) => [`DELETE FROM corrected_answers WHERE +site_id = ?1 AND response_id IN (${ids})`] },
    who: {
      'POST /api/sites/:siteId/imports': 'imports.make',
      'POST /api/sites/:siteId/import-inspections': 'imports.make',
      'GET /api/sites/:siteId/imports': ['imports.make', 'imports.undo'],
      'GET /api/sites/:siteId/imports/:importId': ['imports.make', 'imports.undo'],
      'PUT /api/sites/:siteId/imports/:importId': 'imports.make',
      'PUT /api/sites/:siteId/imports/:importId/pieces/:line': 'imports.make',
      'PUT /api/sites/:siteId/imports/:importId/completion': 'imports.make',
      'PUT /api/sites/:siteId/imports/:importId/undoing': 'imports.undo',
    },
  }) satisfies Feature;
