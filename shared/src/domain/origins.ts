// No path beyond one slash, query, fragment, user, wildcard, escape or white space; a backslash would count as a slash.
const bareOrigin = /^https?:\/\/[^\s/\\?#@*%]+\/?$/i;

/**
 * The canonical form of a web origin as browsers send it in `Origin`, or null where `s` is not exactly one origin.
 * Takes http and https with a host and an optional port; a single trailing slash is forgiven. Refuses paths, users,
 * wildcards and 'null'. The host comes out in lower case and punycode, a default port is dropped.
 * @example parseOrigin('HTTPS://Shop.Example:8443/') // 'https://shop.example:8443'
 */
export function parseOrigin(s: string): string | null {
  return s.length <= 300 && bareOrigin.test(s) && URL.canParse(s) ? new URL(s).origin : null;
}

/** Why what somebody typed names no web origin. */
export type OriginFault = 'wildcard' | 'scheme' | 'user' | 'host';

/** The origin that is meant, or why there is none. */
export type MeantOrigin = { readonly origin: string } | { readonly fault: OriginFault };

const longestMeant = 255;
// Machines without a certificate, as a rule: loopback by name, and whatever is named by its number.
const isPlainHost = /^(localhost|[^/]+\.localhost|\d+(\.\d+){3}|\[[\da-f:.]+\])(:\d*)?$/i;
const dot = /[.。．｡]/;

/**
 * The origin that somebody means who types or pastes an address: without a scheme https, on this machine or by number http; what
 * comes after the host is left out. A bare word is none: a name without a scheme has a dot in it.
 * @example meantOrigin('shop.example/cart?id=1') // { origin: 'https://shop.example' }
 */
export function meantOrigin(typed: string): MeantOrigin {
  const [begun = '', scheme] = /^([a-z][a-z\d+.-]*):\/\//i.exec(typed.trim()) ?? /^(?:\/\/)?/.exec(typed.trim())!;
  if (scheme && !/^https?$/i.test(scheme)) return { fault: 'scheme' };
  const [host = ''] = typed.trim().slice(begun.length).split(/[/?#]/, 1);
  if (host.includes('*')) return { fault: 'wildcard' };
  if (host.includes('@')) return { fault: 'user' };
  const isPlain = isPlainHost.test(host);
  const origin = parseOrigin(`${scheme ?? (isPlain ? 'http' : 'https')}://${host}`);
  const isName = scheme !== undefined || isPlain || dot.test(host);
  return origin && isName && origin.length <= longestMeant ? { origin } : { fault: 'host' };
}
