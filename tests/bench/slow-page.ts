import type { Browser, CDPSession, Page } from 'playwright-core';

/** What one page load and one use of a widget cost. Times in ms, bytes as they came over the wire. */
export interface Cost {
  /** Requests and bytes of the widget until the page had been idle for a while. */
  requestsAtLoad: number;
  bytesAtLoad: number;
  /** The same until a rating could be given. */
  bytesUntilUsable: number;
  /** From the click to the first point of the scale that can be pressed. */
  usableMs: number;
  longTasks: number;
  layoutShift: number;
  /** JavaScript heap after the load and with the panel open, after garbage collection. */
  heapAtLoad: number;
  heapOpen: number;
}

/** A slow phone: its processor, bytes a second, and the way there and back. */
export const slow = { cpu: 4, download: 1_600_000 / 8, latencyMs: 150 };

/** Runs in the page before anything else: watches long tasks and shifts, and measures from a click to the first point. */
const probe = (): void => {
  const seen = { longTasks: 0, layoutShift: 0, usableMs: -1 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => (seen.longTasks += list.getEntries().length)).observe({
    type: 'longtask',
    buffered: true,
  });
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!shift.hadRecentInput) seen.layoutShift += shift.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const find = (root: Document | ShadowRoot | Element): boolean =>
    [...root.querySelectorAll('*')].some((e) =>
      e.getAttribute('role') === 'radio' || e.matches('input[type=radio]')
        ? e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().width > 0
        : e.shadowRoot !== null && find(e.shadowRoot),
    );
  addEventListener(
    'click',
    (click) => {
      const look = () =>
        find(document) ? (seen.usableMs = performance.now() - click.timeStamp) : requestAnimationFrame(look);
      look();
    },
    { once: true, capture: true },
  );
};

/** Opens `url` in a slowed browser, waits, presses the launcher named `Feedback` (when there is one) and measures. */
export async function costOf(browser: Browser, url: string, how: { ahead: boolean; use: boolean }): Promise<Cost> {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const wire = await watchWire(cdp, new URL(url).origin);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu });
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: slow.latencyMs,
      downloadThroughput: slow.download,
      uploadThroughput: slow.download,
    });
    await page.addInitScript(probe);
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(1500);
    const atLoad = { ...wire };
    const heapAtLoad = await heap(cdp);
    if (how.use) await use(page, how.ahead);
    const { bytes } = wire;
    await page.waitForTimeout(500);
    const { usableMs, longTasks, layoutShift } = await page.evaluate(
      () => (window as unknown as { seen: { usableMs: number; longTasks: number; layoutShift: number } }).seen,
    );
    return {
      requestsAtLoad: atLoad.requests,
      bytesAtLoad: atLoad.bytes,
      bytesUntilUsable: bytes,
      usableMs,
      longTasks,
      layoutShift,
      heapAtLoad,
      heapOpen: await heap(cdp),
    };
  } finally {
    await context.close();
  }
}

interface Wire {
  requests: number;
  bytes: number;
}

/** Counts what comes from elsewhere than the page itself. */
async function watchWire(cdp: CDPSession, page: string): Promise<Wire> {
  const wire: Wire = { requests: 0, bytes: 0 };
  const ours = new Set<string>();
  await cdp.send('Network.enable');
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!/^https?:/.test(request.url) || request.url.startsWith(page)) return;
    ours.add(requestId);
    wire.requests += 1;
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (ours.has(requestId)) wire.bytes += encodedDataLength;
  });
  return wire;
}

async function use(page: Page, ahead: boolean): Promise<void> {
  const launcher = page.getByRole('button', { name: 'Feedback' });
  if (ahead) {
    await launcher.hover();
    await page.waitForTimeout(1500);
  }
  // A press without a pointer coming near: only then nothing was looked ahead.
  if (ahead) await launcher.click();
  else
    await launcher.evaluate((button: HTMLElement) =>
      button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true })),
    );
  await page.waitForFunction(() => (window as unknown as { seen: { usableMs: number } }).seen.usableMs >= 0, null, {
    timeout: 20_000,
  });
}

async function heap(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}
