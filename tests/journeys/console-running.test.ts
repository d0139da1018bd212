import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startJourney, type Journey, type Opened } from '../kit/journey.ts';
import { everyScreen } from './kit/screens.ts';

let journey: Journey;
beforeAll(async () => void (journey = await startJourney({ sampleData: true })));
afterAll(() => journey[Symbol.asyncDispose]());

const owner = (how: Opened = {}): Promise<Page> =>
  journey.ownerPage({ viewport: { width: 1280, height: 800 }, ...how });
const unreached = 'The server cannot be reached. Check your connection and try again.';
const notLoaded = 'This part of the console did not load.';
const backOnline = (page: Page): Promise<unknown> => page.evaluate(() => dispatchEvent(new Event('online')));

test('without a server each part says so and tries again, and a slow server shows that it loads', async () => {
  const page = await owner();
  await page.goto('/admin');
  await page.getByRole('region', { name: 'Needs a reply' }).getByRole('listitem').first().waitFor();
  await page.route(/\/api\/sites\/.*\/tickets/, (route) => route.abort());
  await page.getByRole('link', { name: 'Inbox', exact: true }).click();
  await page.getByText(unreached).waitFor();
  await page.unroute(/\/api\/sites\/.*\/tickets/);

  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route(/\/api\/sites\/.*\/tickets/, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('Loading …').first().waitFor();
  go();
  await page.getByRole('region', { name: 'Tickets' }).getByRole('link').first().waitFor();
});

/** What a screen reads, but for who is signed in. */
const reads = ['sites', 'me/', 'auth/', 'invitations'].map((path) => `*/api/${path}*`);

test('every screen that could not be read comes by itself when the network is back', async () => {
  const page = await owner();
  const untold: string[] = [];
  // Not by a route: with one the browser keeps nothing of what it fetched, and each screen would fetch all of the console.
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  for (const { name, path, ready } of everyScreen()) {
    if (!path) continue;
    await session.send('Network.setBlockedURLs', { urls: reads });
    await page.goto(path);
    const trouble = page.getByText(unreached).first();
    await trouble.or(ready(page).first()).first().waitFor();
    if (!(await trouble.isVisible())) untold.push(name);
    await session.send('Network.setBlockedURLs', { urls: [] });
    await backOnline(page);
    await ready(page)
      .first()
      .waitFor()
      .catch((cause: unknown) => Promise.reject(new Error(name, { cause })));
    await expect.poll(() => page.getByText(unreached).count(), { message: name }).toBe(0);
  }
  // The form for a password needs nothing, and what is looked for of customers stands there before anything is read.
  expect(untold.length, untold.join()).toBeLessThanOrEqual(2);
});

test('what categories are called comes by itself where it could not be read at first', async () => {
  const page = await owner();
  const rawName = page
    .locator('.about, .category')
    .filter({ hasText: /\b(delivery|product|service|payment|website)\b/ });
  for (const path of ['/admin', '/admin/inbox']) {
    await page.route(/\/api\/sites\/[^/]+\/categories$/, (route) => route.abort());
    await page.goto(path);
    await expect.poll(() => rawName.count(), { message: path }).toBeGreaterThan(0);
    await page.unrouteAll();
    await backOnline(page);
    await expect.poll(() => rawName.count(), { message: path }).toBe(0);
  }
});

test('what is not needed at once is fetched ahead, and opens without a network', async () => {
  const page = await owner({ loadsAhead: true });
  const fetched: string[] = [];
  page.on('requestfinished', (request) => fetched.push(request.url()));
  const isFetched = (part: string): boolean => fetched.some((url) => url.includes(`/assets/${part}-`));
  await page.goto('/admin/settings/profile');
  const later = ['command-palette', 'inbox-place', 'insights-place', 'shortcut-sheet', 'other-person'];
  await expect.poll(() => later.filter((part) => !isFetched(part))).toEqual([]);
  await page.context().setOffline(true);
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Inbox', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Search tickets' }).waitFor();
});

describe('what the console needs', () => {
  const notice = [/needs JavaScript and Chrome \d+/, /需要启用 JavaScript/, /需要啟用 JavaScript/];

  test('is told to a browser without scripts', async () => {
    const page = await journey.visitorPage({ javaScriptEnabled: false });
    for (const path of ['/admin', '/admin/sign-in', '/setup']) {
      await page.goto(path);
      for (const text of notice) await page.getByText(text).waitFor();
    }
    await page.goto(`/s/${journey.site.siteKey}/csat`);
    await page.getByText('Can you not answer here?').waitFor();
  });

  test.each([
    ['light-dark()', () => void (CSS.supports = () => false)],
    ['popovers', () => void Reflect.deleteProperty(HTMLElement.prototype, 'popover')],
  ])('is told to a browser without %s, and nothing of the console starts', async (_, without) => {
    const page = await owner();
    await page.addInitScript(without);
    await page.goto('/admin');
    for (const text of notice) await page.getByText(text).waitFor();
    expect(await page.evaluate(() => customElements.get('admin-app') === undefined)).toBe(true);
  });

  test('is told on the hosted page beside the survey, which may do nevertheless', async () => {
    const page = await journey.visitorPage();
    await page.addInitScript(() => void (CSS.supports = () => false));
    await page.goto(`/s/${journey.site.siteKey}/csat`);
    await page.getByText('Can you not answer here?').waitFor();
    await page.getByRole('radio', { name: /^4 of 5/ }).waitFor();
  });

  test('is not told where only the server takes its time', async () => {
    const page = await owner();
    await page.route('**/api/me', () => new Promise<void>(() => undefined));
    const asked = page.waitForRequest('**/api/me');
    await page.goto('/admin');
    await asked;
    expect(await page.locator('.needs').count()).toBe(0);
  });
});

describe('a part whose files do not come', () => {
  const files = /\/admin\/assets\/inbox-place/;
  const tickets = (page: Page) => page.getByRole('region', { name: 'Tickets' }).getByRole('link').first();

  /** Opens the console with `files` answered by `route`, goes to the Inbox; counts how often the document is loaded. */
  async function toInbox(
    route: (route: Route) => Promise<void>,
    prepare: () => void = () => undefined,
  ): Promise<{ page: Page; loads: () => number }> {
    const page = await owner({ loadsAhead: true });
    await page.addInitScript(prepare);
    let loads = 0;
    page.on('request', (request) => request.isNavigationRequest() && loads++);
    await page.route(files, route);
    await page.route('**/admin', (each) => (each.request().method() === 'HEAD' ? route(each) : each.continue()));
    await page.goto('/admin');
    await page.getByRole('heading', { name: 'Today' }).waitFor();
    await page.getByRole('link', { name: 'Inbox', exact: true }).click();
    return { page, loads: () => loads };
  }

  test('without a network says so inside the frame, and comes by itself when the network is back', async () => {
    const { page, loads } = await toInbox((route) => route.abort());
    await page.getByText(unreached).waitFor();
    await page.getByRole('link', { name: 'Today', exact: true }).click();
    await page.getByRole('heading', { name: 'Today' }).waitFor();
    await page.getByRole('link', { name: 'Inbox', exact: true }).click();
    await page.getByText(unreached).waitFor();
    await page.unrouteAll();
    await backOnline(page);
    await tickets(page).waitFor();
    // Browsers keep that a file did not come.
    expect(loads()).toBe(2);
  });

  test.each([
    ['', () => undefined],
    [
      ', also where the browser refuses to remember anything',
      () =>
        ['localStorage', 'sessionStorage'].forEach((name) =>
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException('The operation is insecure.', 'SecurityError');
            },
          }),
        ),
    ],
  ])('since the server is of another release by now: the page is loaded again, once%s', async (_, prepare) => {
    let isNew = false;
    const { page, loads } = await toInbox(
      (route) =>
        isNew || route.request().method() === 'HEAD' ? route.continue() : route.fulfill({ status: 404, body: '' }),
      prepare,
    );
    await expect.poll(loads).toBe(2);
    await page.getByText(notLoaded).waitFor();
    isNew = true;
    await page.getByRole('button', { name: 'Load the page again' }).click();
    await tickets(page).waitFor();
    expect([loads(), new URL(page.url()).pathname]).toEqual([3, '/admin/inbox']);
  });

  test('its words among them: without those of the frame the page is loaded again, and nothing else goes wrong', async () => {
    const page = await owner({ loadsAhead: true });
    const exceptions: string[] = [];
    page.on('pageerror', (error) => exceptions.push(error.message));
    let isGone = true;
    await page.route(/\/admin\/assets\/words-shell-en/, async (route) => {
      if (!isGone) return route.continue();
      isGone = false;
      await route.fulfill({ status: 404, body: '' });
    });
    await page.goto('/admin/inbox');
    await tickets(page).waitFor();
    await page.route(/\/admin\/assets\/words-settings-en/, (route) => route.abort());
    await page.reload();
    await tickets(page).waitFor();
    await page.getByRole('link', { name: 'Settings', exact: true }).click();
    await page.getByText(notLoaded).waitFor();
    expect(exceptions).toEqual([]);
  });

  test('its words alone: what does not speak from them opens, and what does says so in its place', async () => {
    const page = await owner({ loadsAhead: true });
    const exceptions: string[] = [];
    page.on('pageerror', (error) => exceptions.push(error.message));
    await page.route(/\/admin\/assets\/words-inbox-en/, (route) => route.abort());
    const tried = page.waitForRequest(/\/admin\/assets\/words-inbox-en/);
    await page.goto('/admin/settings');
    await page.getByLabel('Name', { exact: true }).waitFor();
    await tried;
    await page.getByRole('link', { name: 'Ask', exact: true }).click();
    await page.getByRole('link', { name: 'Tell us what went wrong' }).waitFor();
    await page.getByRole('link', { name: 'Inbox', exact: true }).click();
    await page.getByText(notLoaded).waitFor();
    await page.getByRole('link', { name: 'Settings', exact: true }).click();
    await page.getByLabel('Name', { exact: true }).waitFor();
    expect(exceptions).toEqual([]);
  });

  test('takes nothing with it where it is no place: loading the page again is offered', async () => {
    const page = await owner({ loadsAhead: true });
    let loads = 0;
    page.on('request', (request) => request.isNavigationRequest() && loads++);
    await page.route(/\/admin\/assets\/shortcut-sheet/, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('/admin/settings/profile');
    const typed = page.getByLabel('New password');
    await typed.fill('a password of mine');
    await page.getByRole('heading', { name: 'Settings' }).click();
    await page.keyboard.press('?');
    await page.getByText(notLoaded).waitFor();
    expect([loads, await typed.inputValue()]).toEqual([1, 'a password of mine']);
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Load the page again' }).click();
    await expect.poll(() => loads).toBe(2);
  });
});
