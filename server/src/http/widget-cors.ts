import type { Context } from 'hono';
import type { Deps } from '../base/deps.ts';
import type { Site } from '../base/site.ts';
import { isOwnOrigin } from './origins.ts';
import { Problem } from '../base/problem.ts';

/** Lets exactly the site's own pages read the answer; never with credentials. */
export function corsHeaders(origin: string) {
  return { 'access-control-allow-origin': origin, 'access-control-expose-headers': 'etag, retry-after' };
}

/** Sets those headers on the answer to come. */
export function shareWith(c: Context, origin: string): void {
  for (const [name, value] of Object.entries(corsHeaders(origin))) c.header(name, value);
}

/** Whether a page may use a site's widget. Calls without an Origin come from no page and are let through. */
export function mayUse(c: Context, site: Site, settings: Deps['settings']): boolean {
  const origin = c.req.header('origin');
  return !origin || site.origins.includes(origin) || isOwnOrigin(c, settings);
}

/** Lets the page read the answer, or throws Problem('origin_not_allowed'). */
export function admit(c: Context, site: Site, settings: Deps['settings']): void {
  const origin = c.req.header('origin');
  if (!mayUse(c, site, settings))
    throw new Problem('origin_not_allowed', { detail: `${origin} is not among the allowed origins of the site` });
  if (origin) shareWith(c, origin);
}

/** Names of headers with commas between. */
const headerNames = /^[\w!#$%&'*+.^`|~-]{1,100}(, *[\w!#$%&'*+.^`|~-]{1,100}){0,50}$/;

/**
 * The answer to a preflight; without the allowing header when the page may not. What a page's own `fetch` adds to a call, such as
 * `traceparent`, is let through: nothing here reads it, and there are no credentials.
 */
export function preflight(c: Context, allowed: boolean): Response {
  const origin = c.req.header('origin');
  if (allowed && origin) {
    shareWith(c, origin);
    c.header('access-control-allow-methods', 'GET, POST, PUT');
    const asked = c.req.header('access-control-request-headers') ?? '';
    const ours = 'authorization, content-type, if-none-match';
    c.header('access-control-allow-headers', headerNames.test(asked) ? `${ours}, ${asked}` : ours);
    c.header('access-control-max-age', '7200');
  }
  return c.body(null, 204);
}
