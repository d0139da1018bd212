import { createMiddleware } from 'hono/factory';
import { Problem } from '../base/problem.ts';

/** Refuses bodies that are not JSON; forms could otherwise be sent by any page. */
export const onlyJson = createMiddleware(async (c, next) => {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  const hasBody = Number(c.req.header('content-length') ?? 0) > 0 || c.req.header('transfer-encoding') !== undefined;
  const reads = ['POST', 'PUT', 'PATCH'].includes(c.req.method);
  const packed = c.req.header('content-encoding') !== undefined;
  if (reads && (packed || (type ? type !== 'application/json' : hasBody))) throw new Problem('unsupported_type');
  await next();
});
