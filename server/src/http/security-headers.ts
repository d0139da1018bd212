import { secureHeaders } from 'hono/secure-headers';

const everywhere = {
  referrerPolicy: 'strict-origin-when-cross-origin',
  strictTransportSecurity: 'max-age=63072000; includeSubDomains',
  xXssProtection: false,
  crossOriginOpenerPolicy: 'same-origin',
} as const;

/** Headers of our own pages: scripts, styles and calls from this server only, never in a frame. */
export const pageHeaders = secureHeaders({
  ...everywhere,
  xFrameOptions: 'DENY',
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    formAction: ["'self'"],
  },
});

/** Headers of what strangers' pages may load. */
export const sharedHeaders = secureHeaders({ ...everywhere, crossOriginResourcePolicy: 'cross-origin' });

/** Headers of JSON: nothing in it is ever shown as a page. */
export const apiHeaders = secureHeaders({
  ...everywhere,
  xFrameOptions: 'DENY',
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
});
