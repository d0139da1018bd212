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
