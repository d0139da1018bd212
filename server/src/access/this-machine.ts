import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Deps } from '../base/deps.ts';
import { identify } from './authorize.ts';
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

/** Lets in who asks on this machine, and a signed-in person or a program with a key if told so; to others it is not there. */
export const onThisMachine = (deps: Deps, orElse?: 'person' | 'key') =>
  createMiddleware(async (c, next) => {
    if (!isThisMachine(c, deps) && (!orElse || (await kindOf(deps, c)) !== orElse)) throw new Problem('not_found');
    return next();
  });

async function kindOf(deps: Deps, c: Context): Promise<string | null> {
  try {
    return (await identify(deps, c.req.raw.headers)).actor.kind;
  } catch (error) {
    if (error instanceof Problem && error.code === 'unauthenticated') return null;
    throw error;
  }
}
