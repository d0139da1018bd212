import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startJourney, type Journey } from '../kit/journey.ts';
import { startPrefixProxy } from '../kit/prefix-proxy.ts';
import { listenForFaults } from './kit/faults.ts';
import { pass, takeClock } from './kit/settled.ts';

let journey: Journey;
beforeAll(async () => void (journey = await startJourney()));
afterAll(() => journey[Symbol.asyncDispose]());

interface Stored {
  id: string;
  kind: string;
  score: number;
  comment: string | null;
  channel: string;
  touchpoint: string | null;
}

const stored = async (): Promise<Stored[]> =>
  (await journey.owner.get(`${journey.sitePath}/responses?limit=100`)).body.items;

/** What is there that was not before. */
async function since(before: readonly Stored[]): Promise<Stored[]> {
  const known = new Set(before.map(({ id }) => id));
  return (await stored()).filter(({ id }) => !known.has(id));
}

/** A page of somebody new, whose clock is ours. */
async function visitorPage(): Promise<Page> {
  const page = await journey.visitorPage();
  await takeClock(page);
  return page;
}

const path = (slug: string, query: string): string => `s/${journey.site.siteKey}/${slug}?${query}`;
const point = (page: Page, name: RegExp) => page.getByRole('radio', { name });
const send = (page: Page) => page.getByRole('button', { name: 'Send', exact: true });

test('a rating link of a mail only chooses; one press sends it, and the link is answered once', async () => {
  const before = await stored();
  const id = crypto.randomUUID();
  const page = await visitorPage();
  const faults = await listenForFaults(page);
  await page.goto(path('csat', `score=4&via=mail&at=Order%20shipped&r=${id}`));
  expect(await page.title()).toBe('Shop');
  await expect.poll(() => point(page, /^4 of 5/).getAttribute('aria-checked')).toBe('true');
  await pass(page, 60_000);
  expect(await since(before)).toEqual([]);
  await page.getByRole('button', { name: 'Send rating' }).click();
  await send(page).click();
  await expect
    .poll(() => since(before))
    .toMatchObject([{ id, score: 4, channel: 'mail', touchpoint: 'Order shipped' }]);

  const again = await visitorPage();
  await again.goto(path('csat', `score=1&via=mail&r=${id}`));
  await again.getByRole('button', { name: 'Send rating' }).click();
  await send(again).click();
  await again.getByText('This link has been answered already.').waitFor();
  expect(await again.getByText('Thank you').count()).toBe(0);
  await pass(again, 60_000);
  expect(await since(before)).toMatchObject([{ id, score: 4 }]);
  expect(faults).toEqual([]);
});

// T9
test('ten rating links opened within a second by a scanner that runs scripts leave nothing; a press leaves one, a second press none', async () => {
  const before = await stored();
  const id = crypto.randomUUID();
  const links = Array.from({ length: 10 }, (_, i) => path(i < 5 ? 'csat' : 'nps', `score=${i + 1}&via=mail&r=${id}`));
  const scanner = (await journey.visitorPage()).context();
  await Promise.all(links.map(async (link) => (await scanner.newPage()).goto(link)));
  const pages = scanner.pages().slice(1);
  await Promise.all(pages.map((page) => point(page, /^5 of /).waitFor()));
  // What closes a page lets go of what was begun there.
  await scanner.close();
  expect(await since(before)).toEqual([]);

  const page = await visitorPage();
  await page.goto(links[1]!);
  await page.getByRole('button', { name: 'Send rating' }).click();
  await send(page).click();
  await expect.poll(() => since(before)).toMatchObject([{ id, score: 2, channel: 'mail' }]);
  await page.reload();
  await page.getByRole('button', { name: 'Send rating' }).click();
  await send(page).click();
  await pass(page, 60_000);
  expect(await since(before)).toMatchObject([{ id, score: 2 }]);
  await page.context().close();
});

test('looking at a link leaves nothing: no cookie, nothing stored, nothing sent', async () => {
  const before = await stored();
  const page = await visitorPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.goto(path('nps', 'score=10&via=qr'));
  await point(page, /^10 of 10/).waitFor();
  await pass(page, 60_000);
  const [databases, local] = await page.evaluate(
    async () => [await indexedDB.databases(), { ...localStorage }] as const,
  );
  expect([databases, local, await page.context().cookies()]).toEqual([[], {}, []]);
  expect(asked.filter((line) => !line.startsWith('GET'))).toEqual([]);
  expect(await since(before)).toEqual([]);
});

/** A kiosk whose clock is ours. */
async function kiosk(slug: string): Promise<Page> {
  const page = await visitorPage();
  await page.goto(path(slug, 'kiosk=1&at=Till%203'));
  await page.getByRole('radiogroup').first().waitFor();
  return page;
}

test('a kiosk begins anew after the thanks, for one person after the other', async () => {
  const before = await stored();
  const page = await kiosk('csat');
  expect(await page.getByRole('button', { name: 'Full screen' }).isVisible()).toBe(true);
  for (const score of [5, 2]) {
    await point(page, new RegExp(`^${score} of 5`)).click();
    await send(page).click();
    await expect.poll(() => since(before).then((all) => all.some((one) => one.score === score))).toBe(true);
    await page.clock.runFor(9_000);
    await point(page, /^1 of 5/).waitFor();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  }
  expect(await since(before)).toMatchObject([
    { score: 2, channel: 'kiosk', touchpoint: 'Till 3' },
    { score: 5, channel: 'kiosk', touchpoint: 'Till 3' },
  ]);
});

test('what somebody typed into a kiosk and left is gone after a minute', async () => {
  const before = await stored();
  const page = await kiosk('complaint');
  await page.clock.pauseAt(Date.now() + 3_600_000);
  const field = page.getByLabel('What happened?');
  await field.fill('My name is');
  await page.clock.runFor(50_000);
  expect(await field.inputValue()).toBe('My name is');
  await field.press('End');
  await page.clock.runFor(50_000);
  expect(await field.inputValue()).toBe('My name is');
  await page.clock.runFor(11_000);
  await expect.poll(() => field.inputValue()).toBe('');
  expect(await since(before)).toEqual([]);
});

test('a kiosk without a network takes answers and sends each once when it is back', async () => {
  const before = await stored();
  const page = await kiosk('csat');
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  for (const score of [1, 3]) {
    await point(page, new RegExp(`^${score} of 5`)).click();
    await send(page).click();
    await page.clock.runFor(61_000);
    await point(page, /^5 of 5/).waitFor();
    await expect.poll(() => page.getByRole('radio', { checked: true }).count()).toBe(0);
  }
  expect(await since(before)).toEqual([]);
  await page.context().setOffline(false);
  // A try that began without the network may end after it is back, and is made again a while later.
  const later = async (): Promise<unknown[]> => {
    await page.clock.runFor(10_000);
    return (await since(before)).map(({ score }) => score).toSorted();
  };
  await expect.poll(later).toEqual([1, 3]);
});

test('a page on a phone, in Arabic and in the dark, has no sideways scrolling', async () => {
  const page = await journey.visitorPage({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  await journey.owner.edit(journey.sitePath, { languages: ['en', 'ar'] });
  for (const slug of ['csat', 'nps', 'complaint']) {
    await page.goto(path(slug, 'lang=ar'));
    await page.getByRole('radiogroup').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), slug).toBe(320);
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
  }
});

test('below a path of the shop itself the survey works the same, and nobody else is asked', async () => {
  const before = await stored();
  await using proxy = await startPrefixProxy(journey.server.url);
  await journey.owner.edit(journey.sitePath, { origins: [proxy.origin] });
  const page = await journey.visitorPage();
  const faults = await listenForFaults(page);
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(proxy.base) && !request.url().startsWith('data:')) elsewhere.push(request.url());
  });
  await page.goto(proxy.base + path('csat', 'via=link'));
  await point(page, /^5 of 5/).click();
  await send(page).click();
  await expect.poll(() => since(before)).toMatchObject([{ score: 5, channel: 'link' }]);
  expect([elsewhere, faults]).toEqual([[], []]);
});

test('the loader below a path of the shop finds everything there, also one of an earlier release', async () => {
  const tag = (base: string): string =>
    `<!doctype html><html lang="en"><title>Shop</title><body><script src="${base}huiyin.js" data-site="${journey.site.siteKey}" async></script></body></html>`;
  await using proxy = await startPrefixProxy(journey.server.url, '/help/', tag('/help/'));
  await journey.owner.edit(journey.sitePath, { origins: [proxy.origin] });
  const page = await journey.visitorPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(proxy.origin);
  await page.getByRole('button', { name: 'Feedback' }).click();
  await point(page, /^4 of 5/).waitFor();
  await page.route('**/huiyin.js', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replaceAll(/(panel|ask)-[\w-]+/g, '$1-OFBEFORE'),
    });
  });
  await page.reload();
  await page.getByRole('button', { name: 'Feedback' }).click();
  await point(page, /^4 of 5/).waitFor();
  expect(asked).toContain(`${proxy.origin}/help/w/panel-OFBEFORE.js`);
  expect(asked.filter((url) => !url.startsWith(proxy.origin) && !url.startsWith('data:'))).toEqual([]);
});
