import { createMiddleware } from 'hono/factory';
import type { Deps } from '../deps.ts';
import { hostOf, isAddress, isLoopback } from './hosts.ts';
import { Problem } from './problem.ts';

/**
 * Refuses calls by a name that is not ours, as a page makes them whose name was pointed at this machine (DNS rebinding).
 * Ours are the one of PUBLIC_URL, those of the machine to itself, and any address, which nobody can point elsewhere.
 */
export function ownHost({ settings }: Pick<Deps, 'settings'>) {
  const own = hostOf(settings.publicUrl);
  return createMiddleware((c, next) => {
    const host = hostOf(c.req.url);
    if (host !== own && !isLoopback(host) && !isAddress(host)) throw new Problem('misdirected');
    return next();
  });
}
