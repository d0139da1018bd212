import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Settings } from '../base/deps.ts';
import { isLoopback } from './hosts.ts';
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
  return ownOrigins(settings.publicUrl).includes(c.req.header('origin') ?? '');
}

/** Keeps other pages from signing their visitors in or out here. */
export const notFromElsewhere = (settings: Pick<Settings, 'publicUrl'>) =>
  createMiddleware(async (c, next) => {
    if (c.req.header('origin') && !isOwnOrigin(c, settings)) throw new Problem('forbidden');
    await next();
  });
