import { launch } from './browser.ts';
import { patienceMs } from './patience.ts';
import { makeFirstSite, type FirstSite } from './first-site.ts';
import { startServer, type Running } from './server.ts';
import { tempDir } from './temp.ts';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { client, type Client } from './api.ts';

/** A new server with its first site, and a real browser. */
export interface Journey extends AsyncDisposable {
  server: Running;
  site: FirstSite;
  browser: Browser;
  /** A page of somebody new: nobody's cookies, nothing stored. In English unless told otherwise. */
  visitorPage(how?: BrowserContextOptions): Promise<Page>;
  /** A page on which the owner is signed in. */
  ownerPage(how?: BrowserContextOptions): Promise<Page>;
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
  const server = started.use(await startServer({ dataDir, env }));
  if (!server.setupUrl) throw new Error('a new server has no set-up link');
  const site = await makeFirstSite([server.url], server.setupUrl, { sampleData });
  const browser = started.adopt(await launch(), (b) => b.close());
  const visitor = async (how: BrowserContextOptions = {}): Promise<BrowserContext> => {
    const context = await browser.newContext({ baseURL: server.url, locale: 'en-US', ...how });
    context.setDefaultTimeout(patienceMs);
    return context;
  };
  const all = started.move();
  return {
    server,
    site,
    browser,
    owner: client(server.url, { cookie: site.ownerCookie }),
    sitePath: `/api/sites/${site.siteId}`,
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
