import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Settings } from '../base/deps.ts';
import { hostOf, isAddress, isLoopback } from './hosts.ts';
import { Problem } from '../base/problem.ts';

/** The origins this server itself is reached by. On loopback its usual names stand for one another. */
export function ownOrigins(publicUrl: string): string[] {
  const { origin, protocol, hostname, port } = new URL(publicUrl);
  if (!isLoopback(hostname)) return [origin];
  return ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${protocol}//${name}${port && `:${port}`}`);
}

/** Whether a browser says that the request comes from our own pages. */
export function isOwnOrigin(c: Context, settings: Pick<Settings, 'publicUrl'>): boolean {
  if (c.req.header('sec-fetch-site') === 'same-origin') return true;
  const origin = c.req.header('origin') ?? '';
  return ownOrigins(settings.publicUrl).includes(origin) || isCalledAddress(c, origin);
}

/** Whether an origin is the very address that is called, which nobody can point elsewhere: of such pages browsers say no more. */
const isCalledAddress = (c: Context, origin: string): boolean =>
  c.req.header('sec-fetch-site') === undefined &&
  isAddress(hostOf(c.req.url)) &&
  origin === `http://${c.req.header('host')}`;

/** Keeps other pages from signing their visitors in or out here. */
export const notFromElsewhere = (settings: Pick<Settings, 'publicUrl'>) =>
  createMiddleware(async (c, next) => {
    if (c.req.header('origin') && !isOwnOrigin(c, settings)) throw new Problem('forbidden');
    await next();
  });
