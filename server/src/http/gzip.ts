import { createMiddleware } from 'hono/factory';

const gzipAccepted = /(^|,)\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*(,|$))|,|$)/i;

/**
 * Packs a good answer for callers who take gzip; its ETag becomes weak, since the bytes differ. Unlike hono's own it says
 * that the body is packed already: a worker would pack it once more.
 */
export const gzip = createMiddleware(async (c, next) => {
  await next();
  c.header('vary', 'Origin, Accept-Encoding');
  const { status, body, headers } = c.res;
  if (status !== 200 || !body || !gzipAccepted.test(c.req.header('accept-encoding') ?? '')) return;
  const packed = await new Response(body.pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
  const etag = headers.get('etag');
  if (etag && !etag.startsWith('W/')) headers.set('etag', `W/${etag}`);
  headers.set('content-encoding', 'gzip');
  const packedByUs: ResponseInit & { encodeBody: 'manual' } = { headers, encodeBody: 'manual' };
  c.res = new Response(packed, packedByUs);
});
