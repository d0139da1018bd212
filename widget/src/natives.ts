type Realm = Window & typeof globalThis;

/** The browser's own says its name; a bound function and a proxy of it do not. */
const isNative = (f: unknown): boolean => /^function \w+\(\)\s*{\s*\[native code/.test(`${f as string}`);

let holder: Node = document.documentElement;
let frame: HTMLIFrameElement | undefined;
let trusted = true;

/** Where a clean window may be hung: our own shadow root, which no style and no query of the page reaches. */
export const hangIn = (root: Node): void => {
  // A frame out of the page has no window.
  if (root.isConnected) holder = root;
};

/** What the page has may look like the browser's own, but does not work. */
export const distrust = (): undefined => {
  trusted = false;
};

/**
 * The window whose `fetch`, `JSON`, random numbers and constructors `named` are the browser's own: the page's, or that of an empty
 * hidden frame of the same origin when the page replaced them. Asked for at each use: pages replace them late, and may take the
 * frame away.
 */
export function realm(...named: (keyof Realm)[]): Realm {
  const used = [window.fetch, JSON.parse, JSON.stringify, crypto.getRandomValues, ...named.map((name) => window[name])];
  if (trusted && used.every(isNative)) return window;
  if (!frame?.contentWindow) {
    frame = document.createElement('iframe');
    frame.hidden = true;
    holder.appendChild(frame);
  }
  return (frame.contentWindow as Realm | null) ?? window;
}
