import { waveEdit, waveEnd, waveView } from '@huiyin/shared/contract/waves';
import { slug } from '@huiyin/shared/contract/text';
import { Hono } from 'hono';
import { z } from 'zod';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import { planWave, removeWave } from './change-wave.ts';
import type { FirstScore } from './view-draw.ts';
import { viewWave } from './view-wave.ts';

const path = '/surveys/:slug/wave';
const param = input('param', z.object({ slug }));

/** The sampling wave of a survey. */
export const waveRoutes = (firstScore: FirstScore) =>
  new Hono<StaffEnv>()
    .get(path, document('The wave of a survey and how far it came', { 200: waveView }), param, async (c) =>
      c.json(await viewWave(c.var.call, c.req.valid('param').slug, firstScore)),
    )
    .put(path, document('Plan the wave of a survey', { 200: waveView }), param, input('json', waveEdit), async (c) => {
      const { call } = c.var;
      await planWave(call, c.req.valid('param').slug, c.req.valid('json'));
      return c.json(await viewWave(call, c.req.valid('param').slug, firstScore));
    })
    .delete(path, document('End the wave of a survey', { 204: null }), param, input('query', waveEnd), async (c) => {
      await removeWave(c.var.call, c.req.valid('param').slug, c.req.valid('query').base);
      return c.body(null, 204);
    });
