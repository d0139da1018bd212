import { firstSteps } from '@huiyin/shared/contract/first-steps';
import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { viewFirstSteps } from './view-first-steps.ts';

/** How far the setting up of a site is. */
export const firstStepsRoutes = () =>
  new Hono<StaffEnv>().get(
    '/first-steps',
    document('What of setting up is done, until the first real answer', { 200: firstSteps }),
    async (c) => c.json(await viewFirstSteps(c.var.call)),
  );
