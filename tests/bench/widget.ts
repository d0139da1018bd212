import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { client } from '../kit/api.ts';
import { launch } from '../kit/browser.ts';
import { makeFirstSite } from '../kit/first-site.ts';
import { serve, type Served } from '../kit/serve.ts';
import { startServer } from '../kit/server.ts';
import { tempDir } from '../kit/temp.ts';
import { widgetBars, type WidgetBuild } from '../kit/widget-bars.ts';
import { say, table, verdict } from './say.ts';
import { costOf, type Cost } from './slow-page.ts';
import { serveFloors } from './widget-floors.ts';

const dist = join(import.meta.dirname, '../../widget/dist');
const kib = 1024;

/**
 * `bench widget`: what the widget costs a page on a 4 times slowed CPU with 1.6 Mbps and 150 ms, beside an empty page, a bare
 * custom element and a bare Lit element. Gives whether every bar holds: those of issue 14, of bytes what was reached.
 */
export async function benchWidget({ quick }: { quick: boolean }): Promise<boolean> {
  const rounds = quick ? 3 : 9;
  await using stack = new AsyncDisposableStack();
  const { path: dataDir } = stack.use(tempDir());
  const server = stack.use(await startServer({ dataDir }));
  const floors = stack.use(await serveFloors());
  const host = stack.use(await serveHost());
  const { siteKey, siteId, ownerCookie } = await makeFirstSite([server.url], server.setupUrl!);
  await client(server.url, { cookie: ownerCookie }).edit(`/api/sites/${siteId}`, { origins: [host.url] });
  const browser = stack.adopt(await launch(), (b) => b.close());

  const script = `<script async src="${server.url}/huiyin.js" data-site="${siteKey}"></script>`;
  const inline = `<script type="module" src="${server.url}/huiyin-inline.js"></script>
<huiyin-survey site="${siteKey}" survey="csat"></huiyin-survey>`;
  host.pages.set('/empty', '');
  host.pages.set('/element', `<script async src="${floors.url}/element.js"></script>`);
  host.pages.set('/lit', `<script async src="${floors.url}/lit.js"></script>`);
  host.pages.set('/widget', script);
  host.pages.set('/inline', inline);

  say(`Costs in a page, medians of ${rounds}: CPU slowed 4 times, 1.6 Mbps, 150 ms`);
  const rows: [string, Cost][] = [];
  for (const [name, path, how] of [
    ['empty page', 'empty', { ahead: false, use: false }],
    ['bare custom element', 'element', { ahead: false, use: true }],
    ['bare custom element, looked ahead', 'element', { ahead: true, use: true }],
    ['bare Lit element', 'lit', { ahead: false, use: true }],
    ['bare Lit element, looked ahead', 'lit', { ahead: true, use: true }],
    ['Huiyin', 'widget', { ahead: false, use: true }],
    ['Huiyin, looked ahead', 'widget', { ahead: true, use: true }],
    ['Huiyin inline', 'inline', { ahead: false, use: false }],
  ] as const)
    rows.push([name, await medianCost(browser, `${host.url}/${path}`, how, rounds)]);

  const of = (name: string): Cost => rows.find(([n]) => n === name)![1];
  const empty = of('empty page');
  const heapOf = (cost: Cost, at: 'heapAtLoad' | 'heapOpen'): number => cost[at] - empty[at];
  table(
    ['', 'requests', 'load B', 'until rating B', 'usable ms', 'long tasks', 'CLS', 'heap KiB', 'open KiB'],
    rows.map(([name, c]) => [
      name,
      String(c.requestsAtLoad),
      String(c.bytesAtLoad),
      String(c.bytesUntilUsable),
      c.usableMs < 0 ? '–' : c.usableMs.toFixed(0),
      String(c.longTasks),
      c.layoutShift.toFixed(3),
      (heapOf(c, 'heapAtLoad') / kib).toFixed(0),
      (heapOf(c, 'heapOpen') / kib).toFixed(0),
    ]),
  );
  return verdicts(of);
}

type Build = WidgetBuild & { brotli: Record<string, number> };

/** What came out, each beside its bar; of bytes beside what issue 14 asks too. */
function verdicts(of: (name: string) => Cost): boolean {
  const [empty, lit, cold, ahead] = ['empty page', 'bare Lit element', 'Huiyin', 'Huiyin, looked ahead'].map(of);
  const ours = [cold!, ahead!, of('Huiyin inline')];
  const build = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as Build;
  const bytes = widgetBars.map(({ what, most, asked = most, files }) => {
    const sum = files(build).reduce((all, file) => all + build.brotli[file]!, 0);
    return verdict(sum <= most, `${what}: ${sum} B of files, bar ${most}, asked ${asked}`);
  });
  const heap = (Math.max(cold!.heapAtLoad, ahead!.heapAtLoad) - empty!.heapAtLoad) / kib;
  const shift = Math.max(...ours.map((c) => c.layoutShift));
  const tasks = ours.reduce((sum, c) => sum + c.longTasks, 0);
  const soon = lit!.usableMs + 20;
  say(`  until a rating ${cold!.bytesUntilUsable} B on the wire, with headers and settings`);
  return [
    ...bytes,
    verdict(cold!.requestsAtLoad === 1, `${cold!.requestsAtLoad} request at page load, bar 1`),
    verdict(tasks === 0, `${tasks} long tasks, bar 0`),
    verdict(shift === 0, `layout shift ${shift}, bar 0`),
    verdict(ahead!.usableMs <= 40, `usable ${ahead!.usableMs.toFixed(0)} ms after the click when looked ahead, bar 40`),
    verdict(
      cold!.usableMs <= soon,
      `usable ${cold!.usableMs.toFixed(0)} ms after the click without, bar ${soon.toFixed(0)}: a bare Lit element and 20`,
    ),
    verdict(heap <= 130, `heap ${heap.toFixed(0)} KiB above the empty page, bar 130`),
  ].every(Boolean);
}

async function medianCost(
  browser: Browser,
  url: string,
  how: { ahead: boolean; use: boolean },
  rounds: number,
): Promise<Cost> {
  const all: Cost[] = [];
  for (let n = 0; n < rounds; n++) all.push(await costOf(browser, url, how));
  const median = (field: keyof Cost): number => all.map((c) => c[field]).sort((a, b) => a - b)[Math.floor(rounds / 2)]!;
  return Object.fromEntries(
    Object.keys(all[0]!).map((field) => [field, median(field as keyof Cost)]),
  ) as unknown as Cost;
}

/** A stranger's page: text, and what stands in `pages` between the first and the second paragraph. */
async function serveHost(): Promise<Served & { pages: Map<string, string> }> {
  const pages = new Map<string, string>();
  const served = await serve((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>Host</title>
<style>huiyin-survey { display: block; min-height: 240px }</style></head>
<body><h1>A page of somebody else</h1><p>Before.</p>${pages.get(request.url ?? '') ?? ''}<p>After.</p></body></html>`);
  });
  return { ...served, pages };
}
