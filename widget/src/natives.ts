const isNative = (f: unknown): boolean => /\[native code\]/.test(Function.prototype.toString.call(f));

let holder: Node = document.documentElement;
let frame: HTMLIFrameElement | undefined;

/** Where a clean window may be hung: our own shadow root, which no style and no query of the page reaches. */
export const hangIn = (root: Node): void => {
  holder = root;
};

/**
 * The window whose `fetch`, `JSON` and random numbers are the browser's own: the page's, or that of an empty hidden frame of the same
 * origin when the page replaced them. Asked for at each use: pages replace them late, and may take the frame away.
 */
export function realm(): Window & typeof globalThis {
  if ([fetch, JSON.parse, JSON.stringify, crypto.getRandomValues].every(isNative)) return window;
  if (!frame?.contentWindow) {
    frame = document.createElement('iframe');
    frame.hidden = true;
    holder.appendChild(frame);
  }
  return (frame.contentWindow as (Window & typeof globalThis) | null) ?? window;
}
