/** The host of an address, in lower case, without its port: `shop.example`, `127.0.0.1`, `[::1]`. */
export function hostOf(url: string): string {
  const from = url.indexOf('//') + 2;
  const end = url.indexOf('/', from);
  return url
    .slice(from, end < 0 ? undefined : end)
    .replace(/:\d*$/, '')
    .toLowerCase();
}

/** Whether a host is this machine to itself: `localhost` and names below it, 127.0.0.0/8, ::1. */
export const isLoopback = (host: string): boolean =>
  /^(([\w-]+\.)*localhost\.?|(::ffff:)?127(\.\d{1,3}){3}|\[::1\]|::1)$/.test(host);

/** Whether a host is an address and no name, which nobody can let point elsewhere. */
export const isAddress = (host: string): boolean => /^(\d{1,3}(\.\d{1,3}){3}|\[[\da-f:.]+\])$/.test(host);

/** Whether a URL is one of a whole server: http(s), a name, no path. */
export const isWholeServer = (url: string): boolean => URL.canParse(url) && /^https?:\/\/[^/?#@\\]+\/*$/i.test(url);

/** What is said of one that is not. */
export const notWholeServer =
  'must be a name without a path, such as https://feedback.example: below a path of another server only the widget and surveys by link are served';
