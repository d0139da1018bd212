import { cpSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { client, type Client } from './api.ts';
import { closeLater, launch } from './browser.ts';
import { makeFirstSite, siteOrigin, type FirstSite } from './first-site.ts';
import { lazily } from './lazily.ts';
import { startServerHere, type ServerHere } from './server-here.ts';
import './folder.ts';
import { tempDir } from './temp.ts';

/** How a page is opened, beside what Playwright knows. */
export interface Opened extends BrowserContextOptions {
  /** Whether the console loads all of its other parts while nothing else is to be done: half of what a page costs, and needed by few. */
  loadsAhead?: boolean;
}

/** A new server with its first site, and a real browser. */
export interface Journey extends AsyncDisposable {
  server: ServerHere;
  site: FirstSite;
  /** A page of somebody new: nobody's cookies, nothing stored. In English unless told otherwise. */
  visitorPage(how?: Opened): Promise<Page>;
  /** A page on which the owner is signed in. */
  ownerPage(how?: Opened): Promise<Page>;
  /** The owner's calls without a browser: `owner.get(`${sitePath}/tickets`)`. */
  owner: Client;
  /** The path of the site in the staff API. */
  sitePath: string;
}

/**
 * Everything a journey needs, ended with the scope.
 *
 * @example
 * test('a reply appears in the open panel', async () => {
 *   await using journey = await startJourney();
 *   const visitor = await journey.visitorPage();
 *   await visitor.goto('/demo');
 *   await visitor.getByRole('button', { name: 'Feedback' }).click();
 *   const staff = await journey.ownerPage();
 *   await staff.goto('/admin/inbox');
 *   await staff.getByRole('textbox', { name: 'Reply' }).fill('On its way');
 *   await visitor.getByText('On its way').waitFor();
 * });
 */
export async function startJourney({ sampleData = false, env = {} as Record<string, string> } = {}): Promise<Journey> {
  await using started = new AsyncDisposableStack();
  const { path: dataDir } = started.use(tempDir());
  const { folder, site } = await (sampleData ? withSample : withoutSample)();
  cpSync(folder, dataDir, { recursive: true });
  const server = started.use(await startServerHere({ dataDir, env }));
  const owner = client(server.url, { cookie: site.ownerCookie });
  const sitePath = `/api/sites/${site.siteId}`;
  await owner.edit(sitePath, { origins: [siteOrigin, server.url] });
  const browser = await theBrowser();
  const all = started.move();
  const visitor = async ({ loadsAhead = false, ...how }: Opened = {}): Promise<BrowserContext> => {
    const context = await browser.newContext({ baseURL: server.url, locale: 'en-US', ...how });
    if (!loadsAhead) await context.addInitScript(() => void (window.requestIdleCallback = () => 0));
    all.defer(() => closeLater(context));
    return context;
  };
  return {
    server,
    site,
    owner,
    sitePath,
    visitorPage: async (how) => (await visitor(how)).newPage(),
    ownerPage: async (how) => {
      const context = await visitor(how);
      const [name = '', value = ''] = site.ownerCookie.split(/=(.*)/s);
      await context.addCookies([{ name, value, url: server.url, httpOnly: true, sameSite: 'Lax' }]);
      return context.newPage();
    },
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}

/** One browser for all journeys of a process; each visitor has a context of their own. */
const theBrowser = lazily(() => launch());

const withSample = lazily(() => prepare(true));
const withoutSample = lazily(() => prepare(false));

/** The data of a server with its first site, of which each journey takes a copy. */
async function prepare(sampleData: boolean): Promise<{ folder: string; site: FirstSite }> {
  const folder = mkdtempSync(join(inject('folder'), 'first-site-'));
  await using server = await startServerHere({ dataDir: folder });
  return { folder, site: await makeFirstSite([server.url], server.setupUrl!, { sampleData }) };
}
