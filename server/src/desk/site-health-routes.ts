import { siteHealth } from '@huiyin/shared/contract/health';
import { Hono } from 'hono';
import type { Job } from '../base/jobs/job.ts';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { viewHealth } from './site-health.ts';

/** What a support lead may know of the machine below: whether mail leaves, and what goes on by itself does. */
export const siteHealthRoutes = (jobs: readonly Job[]) =>
  new Hono<StaffEnv>().get(
    '/health',
    document('Whether what nobody waits for gets done', { 200: siteHealth }),
    async (c) => c.json(await viewHealth(c.var.call, jobs)),
  );
