import type { Browser, BrowserContext, Page } from 'playwright-core';
import { slow } from './slow-page.ts';

/** What a page was seen to do. Times in ms. */
export interface Seen {
  /** From the navigation until what is looked for was drawn; -1 where it never was. */
  readyMs: number;
  longestTaskMs: number;
  layoutShift: number;
}

/** Runs in the page before anything else: watches tasks and shifts, and looks in every frame for what makes it ready, through every shadow. */
const probe = (ready: string): void => {
  const seen = { readyMs: -1, longestTaskMs: 0, layoutShift: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longestTaskMs = Math.max(seen.longestTaskMs, duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!shift.hadRecentInput) seen.layoutShift += shift.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const find = (root: ParentNode): boolean =>
    root.querySelector(ready) !== null ||
    [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot !== null && find(shadowRoot));
  const look = (): void => {
    if (find(document)) seen.readyMs = performance.now();
    else requestAnimationFrame(look);
  };
  look();
};

/** What has been seen so far. */
export const seenOn = (page: Page): Promise<Seen> =>
  page.evaluate(() => ({ ...(window as unknown as { seen: Seen }).seen }));

/** A page of the console that somebody is signed in to, in a browser of their own with nothing kept. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Bytes that came over the wire so far. */
  bytes(): number;
}

/** @param ready a selector of what makes the page ready; `slowly`: with a slow phone's processor and network */
export async function visit(
  browser: Browser,
  { url, cookie = '', ready, slowly = false }: { url: string; cookie?: string; ready: string; slowly?: boolean },
): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 800 } });
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  if (name) await context.addCookies([{ name, value, url: new URL(url).origin, httpOnly: true, sameSite: 'Lax' }]);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  let bytes = 0;
  await cdp.send('Network.enable');
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  if (slowly) {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu });
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: slow.latencyMs,
      downloadThroughput: slow.download,
      uploadThroughput: slow.download,
    });
  }
  await page.addInitScript(probe, ready);
  await page.goto(url);
  await page.waitForFunction(() => (window as unknown as { seen: Seen }).seen.readyMs >= 0);
  return { context, page, bytes: () => bytes };
}
