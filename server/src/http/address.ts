import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Deps } from '../base/deps.ts';
import type { StaffEnv } from './context.ts';
import { addressBlock } from './rate-limit.ts';

/** Where a request comes from, for limits: an address block, or `unknown`. */
export function addressOf({ clientAddress }: Pick<Deps, 'clientAddress'>, c: Context): string {
  const known = clientAddress(c.req.raw, c.env);
  return known ? addressBlock(known) : 'unknown';
}

/** Finds out where a request comes from. */
export const address = (deps: Deps) =>
  createMiddleware<StaffEnv>(async (c, next) => {
    c.set('address', addressOf(deps, c));
    await next();
  });
