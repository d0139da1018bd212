import { etag, RETAINED_304_HEADERS } from 'hono/etag';

/** ETag and 304 for widgets; without its CORS headers a page on another origin could not read that 304. */
export const publicEtag = etag({
  retainedHeaders: [...RETAINED_304_HEADERS, 'access-control-allow-origin', 'access-control-expose-headers'],
});
