import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Deps } from '../base/deps.ts';
import { identify, type Identity } from './authorize.ts';
import { hostOf, isLoopback } from '../http/hosts.ts';
import { Problem } from '../base/problem.ts';

/** What proxies add of whom they ask for. */
const forwarding = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'x-client-ip',
  'true-client-ip',
  'cf-connecting-ip',
];

/** Whether somebody on this machine asks, by its own name and for nobody else: what we bind to says nothing of that. */
export function isThisMachine(c: Context, { clientAddress }: Pick<Deps, 'clientAddress'>): boolean {
  if (forwarding.some((name) => c.req.header(name) !== undefined)) return false;
  return isLoopback(hostOf(c.req.url)) && isLoopback(clientAddress(c.req.raw, c.env) ?? '');
}

/** Lets in who asks on this machine, and whom else `isLetIn` does; to others it is not there. */
export const onThisMachine = (deps: Deps, isLetIn: (caller: Identity) => boolean | Promise<boolean> = () => false) =>
  createMiddleware(async (c, next) => {
    if (isThisMachine(c, deps)) return next();
    const caller = await callerOf(deps, c);
    if (!caller || !(await isLetIn(caller))) throw new Problem('not_found');
    return next();
  });

async function callerOf(deps: Deps, c: Context): Promise<Identity | null> {
  try {
    return await identify(deps, c.req.raw.headers);
  } catch (error) {
    if (error instanceof Problem && error.code === 'unauthenticated') return null;
    throw error;
  }
}
