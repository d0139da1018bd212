import { createMiddleware } from 'hono/factory';
import type { Deps } from '../base/deps.ts';
import type { StaffEnv } from './context.ts';
import { createRateLimit, mayTake } from './rate-limit.ts';

const mostOfOne = 60;

/**
 * Notes in the log who signs in and out, chooses a password, fails or is refused: what was asked, how it ended, and from which
 * address block; of people their id at most. Sixty lines a minute and address, so that nobody fills the log with them.
 */
export const securityEvents = ({ log, clock }: Pick<Deps, 'log' | 'clock'>) => {
  const lines = createRateLimit(mostOfOne);
  return createMiddleware<StaffEnv>(async (c, next) => {
    await next();
    const { status } = c.res;
    const isAuth = /^\/api\/(auth|setup|invitations)\//.test(`${c.req.path}/`) && c.req.method === 'POST';
    if (!isAuth && status !== 403) return;
    const from = c.var.address;
    if (!mayTake(lines, from, clock.now())) return;
    const event = status < 400 ? 'security.done' : status === 429 ? 'security.slowed' : 'security.refused';
    log.info(event, { method: c.req.method, path: c.req.path.slice(0, 200), status, by: c.var.actor?.id, from });
  });
};
