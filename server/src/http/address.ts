import { createMiddleware } from 'hono/factory';
import type { Deps } from '../deps.ts';
import type { StaffEnv } from './context.ts';
import { addressBlock } from './rate-limit.ts';

/** Finds out where a request comes from, for limits. */
export const address = ({ clientAddress }: Deps) =>
  createMiddleware<StaffEnv>(async (c, next) => {
    const known = clientAddress(c.req.raw, c.env);
    c.set('address', known ? addressBlock(known) : 'unknown');
    await next();
  });
