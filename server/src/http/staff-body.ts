import { createMiddleware } from 'hono/factory';
import type { AddressLimits } from './address-limits.ts';
import type { StaffEnv } from './context.ts';
import { largestBody } from './largest-body.ts';

/** The largest that a contract allows has some 360,000 bytes: departments and teams. */
const largestOfStaff = 393_216;
/** The same of what anybody may send: the first site with its fifty origins. */
const largestOfAnybody = 16_384;

/**
 * How large the body of a staff route may be. What anybody may send is counted by address before any of it is read. Throws
 * Problem('too_large' | 'rate_limited').
 */
export function staffBody(limits: AddressLimits) {
  const ofStaff = largestBody(largestOfStaff);
  const ofAnybody = largestBody(largestOfAnybody);
  return createMiddleware<StaffEnv>(async (c, next) => {
    if (!c.var.isOpen) return ofStaff(c, next);
    if (c.req.method !== 'GET') limits.request(c.var.address);
    return ofAnybody(c, next);
  });
}
