import type { Browser } from 'playwright-core';
import { makeFirstSite } from '../kit/first-site.ts';
import { serve } from '../kit/serve.ts';
import { startServer } from '../kit/server.ts';
import { tempDir } from '../kit/temp.ts';
import { unlimited } from '../kit/unlimited.ts';
import { median } from '../load/percentile.ts';
import { seenOn, visit } from './console-probe.ts';
import { say, table, verdict } from './say.ts';

/** What makes each place ready to be used. */
const places: Readonly<Record<string, readonly [path: string, ready: string]>> = {
  Today: ['/admin', '.rows li a'],
  Inbox: ['/admin/inbox', '.group li a'],
  Insights: ['/admin/insights/csat', 'ui-figure'],
  Improve: ['/admin/improve', 'ui-figure'],
  Ask: ['/admin/ask', 'ui-row'],
  Settings: ['/admin/settings', 'ui-field'],
};

/** How each place loads, beside an empty page, in a console with sample data. Gives whether each bar holds. */
export async function benchLoads(browser: Browser, rounds: number): Promise<boolean[]> {
  await using stack = new AsyncDisposableStack();
  const { path: dataDir } = stack.use(tempDir());
  const server = stack.use(await startServer({ dataDir, env: unlimited }));
  const site = await makeFirstSite([server.url], server.setupUrl!, { sampleData: true });
  const empty = stack.use(
    await serve((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end('<!doctype html><html lang="en"><title>Empty</title><main></main></html>');
    }),
  );
  const signedIn = { cookie: site.ownerCookie };

  say(`Each place as it loads, medians of ${rounds}; slowly: CPU slowed 4 times, 1.6 Mbps, 150 ms`);
  const rows: [string, Load, Load][] = [];
  const asked = { 'empty page': [empty.url, 'main'] as const, ...placesAt(server.url) };
  for (const [name, [url, ready]] of Object.entries(asked)) {
    const load = (slowly: boolean) => medianLoad(browser, { url, ready, slowly, ...signedIn }, rounds);
    rows.push([name, await load(false), await load(true)]);
  }
  const [, floor, slowFloor] = rows[0]!;
  table(
    ['', 'ready ms', '× empty', 'slowly ms', '× empty', 'longest task ms', 'shift', 'KB'],
    rows.map(([name, quickly, slowly]) => [
      name,
      quickly.readyMs.toFixed(0),
      (quickly.readyMs / floor.readyMs).toFixed(1),
      slowly.readyMs.toFixed(0),
      (slowly.readyMs / slowFloor.readyMs).toFixed(1),
      tasks(quickly.longestTaskMs),
      Math.max(quickly.layoutShift, slowly.layoutShift).toFixed(3),
      (quickly.bytes / 1000).toFixed(0),
    ]),
  );
  const [, today, slowToday] = rows[1]!;
  return [
    ...rows.map(([name, ...both]) => {
      const shift = Math.max(...both.map(({ layoutShift }) => layoutShift));
      return verdict(shift < 0.02, `${name}: layout shift ${shift.toFixed(3)}, bar 0.02`);
    }),
    verdict(today.readyMs <= 600, `Today is ready after ${today.readyMs.toFixed(0)} ms, bar 600`),
    verdict(slowToday.readyMs <= 2500, `Today is ready after ${slowToday.readyMs.toFixed(0)} ms slowly, bar 2500`),
  ];
}

/** Browsers tell of tasks from 50 ms on. */
const tasks = (ms: number): string => (ms < 50 ? '< 50' : ms.toFixed(0));

const placesAt = (url: string): Record<string, readonly [string, string]> =>
  Object.fromEntries(Object.entries(places).map(([name, [path, ready]]) => [name, [url + path, ready] as const]));

/** How a page loads: medians of some rounds, and the worst shift of all. */
interface Load {
  readyMs: number;
  longestTaskMs: number;
  layoutShift: number;
  /** Over the wire until it was ready. */
  bytes: number;
}

/** Loads a page some times, each in a browser of its own with nothing kept. */
async function medianLoad(browser: Browser, how: Parameters<typeof visit>[1], rounds: number): Promise<Load> {
  const all: Load[] = [];
  for (let round = 0; round < rounds; round++) {
    const { context, page, bytes } = await visit(browser, how);
    const atReady = bytes();
    // What comes late may still move what is there.
    await page.waitForTimeout(1_000);
    all.push({ ...(await seenOn(page)), bytes: atReady });
    await context.close();
  }
  const of = (field: keyof Load): number => median(all.map((one) => one[field]));
  return {
    readyMs: of('readyMs'),
    longestTaskMs: of('longestTaskMs'),
    layoutShift: Math.max(...all.map(({ layoutShift }) => layoutShift)),
    bytes: of('bytes'),
  };
}
