import { createMiddleware } from 'hono/factory';
import type { Deps } from '../base/deps.ts';
import { hostOf, isAddress, isLoopback } from './hosts.ts';
import { Problem } from '../base/problem.ts';

/**
 * Refuses calls by a name that is not ours, as a page makes them whose name was pointed at this machine (DNS rebinding).
 * Ours are the one of PUBLIC_URL, those of the machine to itself, and any address, which nobody can point elsewhere.
 * Gives what throws Problem('misdirected') for the URL of a call.
 */
export function refuseOthers({ settings }: Pick<Deps, 'settings'>): (url: string) => void {
  const own = hostOf(settings.publicUrl);
  return (url) => {
    const host = hostOf(url);
    if (host !== own && !isLoopback(host) && !isAddress(host)) throw new Problem('misdirected');
  };
}

/** The same for every route behind it. */
export function ownHost(deps: Pick<Deps, 'settings'>) {
  const refuse = refuseOthers(deps);
  return createMiddleware((c, next) => {
    refuse(c.req.url);
    return next();
  });
}
