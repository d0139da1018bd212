import { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import type { StaffEnv } from '../http/context.ts';
export const sampleDataRoutes = (_deps: Deps) => new Hono<StaffEnv>();
