import { createMiddleware } from 'hono/factory';
import type { Deps } from '../base/deps.ts';
import { addressOf } from './address.ts';
import { createRateLimit } from './rate-limit.ts';

/** As many calls of an address as on the public routes, counted apart, so that pages never take the place of an answer. */
export function pageLimit(deps: Pick<Deps, 'settings' | 'clock' | 'clientAddress'>) {
  const perAddress = createRateLimit(deps.settings.limits.perAddress);
  return createMiddleware((c, next) => {
    perAddress.take(addressOf(deps, c), deps.clock.now());
    return next();
  });
}
