import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import type { Feature } from '../http/manifest.ts';
import type { LastDisturbed } from './draw-wave.ts';
import { waveRoutes } from './routes.ts';
import { sampleWaves } from './sample-waves.ts';
import * as tables from './tables.ts';
import type { FirstScore } from './view-draw.ts';
import { waveDrawing } from './wave-drawing.ts';

/** Sampling waves of surveys; `lastDisturbed` and `firstScore`: what later features know of customers. */
export const waves = (lastDisturbed: LastDisturbed, firstScore: FirstScore) =>
  ({
    name: 'waves',
    tables,
    routes: () => new Hono<StaffEnv>().route('/sites/:siteId', waveRoutes(firstScore)),
    who: {
      'GET /api/sites/:siteId/surveys/:slug/wave': 'surveys.read',
      'PUT /api/sites/:siteId/surveys/:slug/wave': 'waves.plan',
      'DELETE /api/sites/:siteId/surveys/:slug/wave': 'waves.plan',
    },
    sample: sampleWaves,
    jobs: (deps) => [waveDrawing(deps, lastDisturbed)],
  }) satisfies Feature;
