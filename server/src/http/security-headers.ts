import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';

const everywhere = {
  referrerPolicy: 'strict-origin-when-cross-origin',
  // Of this host alone: below a path of a shop it is the shop's, whose other hosts are none of our business.
  strictTransportSecurity: 'max-age=63072000',
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
    imgSrc: ["'self'", 'data:', 'blob:'],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    formAction: ["'self'"],
  },
});

/** Headers of the hosted survey: as strict as a host may be to the widget, which works the same under it. */
export const hostedHeaders = secureHeaders({
  ...everywhere,
  xFrameOptions: 'DENY',
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    formAction: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
  },
});

/**
 * Headers of what strangers' pages may load, as they are: an answer made with them costs no Headers object. Scripts and
 * JSON are no documents, so what only documents heed (frames, openers, agents) is left out.
 */
export const sharedHeaderValues = {
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': everywhere.referrerPolicy,
  'strict-transport-security': everywhere.strictTransportSecurity,
  'x-content-type-options': 'nosniff',
} as const;

/** Headers of an answer that says what is wrong, wherever nothing else was said: it is text for programs and loads nothing. */
export const refusalHeaderValues = {
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'referrer-policy': everywhere.referrerPolicy,
  'strict-transport-security': everywhere.strictTransportSecurity,
} as const;

/** Sets the headers of what strangers' pages may load. */
export const sharedHeaders = createMiddleware(async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(sharedHeaderValues)) c.res.headers.set(name, value);
});

/** Headers of JSON and pictures: nothing in it is ever shown as a page, and would have no rights as one. */
export const apiHeaders = secureHeaders({
  ...everywhere,
  xFrameOptions: 'DENY',
  contentSecurityPolicy: { defaultSrc: ["'none'"], sandbox: [], frameAncestors: ["'none'"] },
});
