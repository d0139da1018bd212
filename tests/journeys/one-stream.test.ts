import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownerPerson } from '../kit/first-site.ts';
import { startJourney, type Journey } from '../kit/journey.ts';
import { acceptInvitation } from './kit/invitation.ts';
import { countStreams, type Streams } from './kit/streams.ts';

let journey: Journey;
let streams: Streams;
const shops: string[] = [];
beforeAll(async () => {
  journey = await startJourney();
  streams = countStreams(journey.server.port);
  shops.push(journey.site.siteKey);
  while (shops.length < 7) {
    const wanted = { name: `Shop ${shops.length}`, origins: [journey.server.url] };
    shops.push((await journey.owner.post('/api/sites', wanted)).body.key);
  }
});
afterAll(async () => {
  streams[Symbol.dispose]();
  await journey[Symbol.asyncDispose]();
});

const without = (): unknown => Reflect.deleteProperty(globalThis, 'SharedWorker');
const refused = (): void => {
  globalThis.SharedWorker = class {
    constructor() {
      throw new DOMException('not here', 'SecurityError');
    }
  } as never;
};
/** As on a plain address of a house's own network. */
const alone = (): void => {
  Reflect.deleteProperty(globalThis, 'SharedWorker');
  Reflect.deleteProperty(Navigator.prototype, 'locks');
};

async function browserOf(how: () => unknown): Promise<BrowserContext> {
  const page = await journey.ownerPage();
  await page.context().addInitScript(how);
  await page.close();
  return page.context();
}

/** A tab with the Inbox of a shop, and how often it has read it. */
async function tabOf(browser: BrowserContext, shop: string): Promise<{ page: Page; reads(): number }> {
  const page = await browser.newPage();
  let n = 0;
  page.on('request', (request) => (n += Number(/\/tickets\?/.test(request.url()))));
  const isRead = page.waitForResponse(/\/tickets\?/);
  await page.goto(`/admin/inbox?site=${shop}`);
  await isRead;
  await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor();
  return { page, reads: () => n };
}

async function complain(shop: string): Promise<string> {
  const comment = `The lid is missing, ${crypto.randomUUID()}`;
  const complaint = { id: crypto.randomUUID(), kind: 'complaint', comment };
  const { status } = await journey.owner.as({}).post(`/v1/sites/${shop}/responses`, complaint);
  expect(status).toBe(201);
  return comment;
}

test.each([
  // One more than the six connections a browser has for a site.
  [7, 'in a shared worker', () => undefined],
  [7, 'in a leading tab where there is none', without],
  // What leads then is the same: whether it comes to that is seen by three.
  [3, 'in a leading tab where it is refused', refused],
])('%d tabs with as many sites have one stream, %s, and each hears its own site', async (count, _, how) => {
  const before = streams.asked.length;
  const browser = await browserOf(how);
  const tabs = [];
  for (const shop of shops.slice(0, count)) tabs.push(await tabOf(browser, shop));
  await expect.poll(() => streams.open()).toBe(1);
  expect(streams.asked.length - before).toBe(1);
  // It tells also what came before it, since the first tab asked who is signed in.
  expect(streams.asked.at(-1)!.after).toMatch(/^\d+-\d+-\d+$/);

  const [first, second, ...others] = tabs;
  const read = others.map(({ reads }) => reads());
  await first!.page.getByText(await complain(shops[0]!)).waitFor();
  await second!.page.getByText(await complain(shops[1]!)).waitFor();
  expect(others.map(({ reads }) => reads())).toEqual(read);

  // The tab that was there first goes, and with it the stream if it led.
  await first!.page.close();
  const last = tabs.at(-1)!;
  await last.page.getByText(await complain(shops[count - 1]!)).waitFor();
  expect(streams.open()).toBe(1);
  // The one that leads at last, so that nobody follows it.
  for (const { page } of tabs.toReversed()) await page.close();
  await expect.poll(() => streams.open()).toBe(0);
});

test('what comes after something was read, and before the stream is open, is seen once it is', async () => {
  const browser = await browserOf(without);
  let open!: () => void;
  const isRead = new Promise<void>((go) => (open = go));
  await browser.route('**/api/stream', (route) => isRead.then(() => route.continue()));
  const { page } = await tabOf(browser, shops[0]!);
  const missed = await complain(shops[0]!);
  open();
  await page.getByText(missed).waitFor();
  await page.close();
});

test('where tabs cannot agree, one has a stream while it is seen, and goes on where it was', async () => {
  const { page } = await tabOf(await browserOf(alone), shops[0]!);
  const turn = (visibilityState: string): Promise<void> =>
    page.evaluate((state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, visibilityState);
  await page.getByText(await complain(shops[0]!)).waitFor();
  await turn('hidden');
  await expect.poll(() => streams.open()).toBe(0);
  const missed = await complain(shops[0]!);
  await turn('visible');
  await page.getByText(missed).waitFor();
  await page.close();
});

test('two persons in one browser never share a stream', async () => {
  const mei = await journey.visitorPage();
  const before = streams.asked.length;
  await acceptInvitation(mei, journey, { email: 'mei@shop.example', name: 'Mei Chen', role: 'manager' });
  await expect.poll(() => streams.asked.length).toBeGreaterThan(before);
  const { person } = streams.asked.at(-1)!;
  await mei.evaluate(async () => {
    const headers = { 'content-type': 'application/json' };
    await fetch('/api/auth/sign-out', { method: 'POST', headers, body: '{}' });
  });
  // Her tab learns it from its stream, which is given to nobody any more.
  await mei.waitForURL(/\/admin\/sign-in/);

  const olive = await mei.context().newPage();
  await olive.goto('/admin/sign-in');
  await olive.getByLabel('E-mail address').fill(ownerPerson.email);
  await olive.getByLabel('Password').fill(ownerPerson.password);
  const since = streams.asked.length;
  await olive.getByRole('button', { name: 'Sign in' }).click();
  const answered = (): [hers: boolean, status: number][] =>
    streams.asked.slice(since).map((one) => [one.person === person, one.status()]);
  await expect.poll(answered).toContainEqual([false, 200]);
  expect(answered().filter(([hers]) => hers)).toEqual([]);
});
