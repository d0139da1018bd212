import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startJourney, type Journey } from '../kit/journey.ts';
import type { Served } from '../kit/serve.ts';
import { sign } from '../kit/customers.ts';
import { allow, answersBy } from './kit/answers.ts';
import { startHostPage } from './kit/host-page.ts';
import { widgetOn } from './kit/widget.ts';
import { pass, takeClock } from './kit/settled.ts';

let journey: Journey;
let host: Served;
/** A page whose tag says that surveys come up by themselves. */
let asking: Served;
beforeAll(async () => {
  journey = await startJourney();
  host = await startHostPage(journey.server.url, journey.site.siteKey);
  asking = await startHostPage(journey.server.url, journey.site.siteKey, { attributes: 'data-ask' });
  await allow(journey, host.url);
  await allow(journey, asking.url);
});
afterAll(async () => {
  await host[Symbol.asyncDispose]();
  await asking[Symbol.asyncDispose]();
  await journey[Symbol.asyncDispose]();
});

const rules = async (slug: string, own: object): Promise<void> => {
  const { status, body } = await journey.owner.edit(`${journey.sitePath}/surveys/${slug}`, { rules: own });
  expect([status, body.code]).toEqual([200, undefined]);
};
afterEach(() => rules('nps', { triggers: [] }));

interface Watched {
  page: Page;
  /** Requests to the server: method, path without query and hashes, and cookies if any were sent. */
  requests: string[];
  /** All that was sent to the server. */
  bodies: string[];
  /** Cookies the server wanted to set. */
  cookies: string[];
  /** Where calls said they come from, beyond the origin that lets them in. */
  referrers: string[];
}

/** A page that is watched. The browser has a cookie of the server: its visitor is staff as well, unless a `visitor` is asked for, whom pages count. */
async function watched(
  how: Parameters<Journey['ownerPage']>[0] = {},
  who: 'owner' | 'visitor' = 'owner',
): Promise<Watched> {
  const page = await journey[`${who}Page`](how);
  await takeClock(page);
  const found: Watched = { page, requests: [], bodies: [], cookies: [], referrers: [] };
  page.on('request', async (request) => {
    if (!request.url().startsWith(journey.server.url)) return;
    const { pathname } = new URL(request.url());
    const path = pathname.replace(/-[\w-]{6}\.js$/, '.js').replace(journey.site.siteKey, 'KEY');
    found.bodies.push(request.postData() ?? '');
    found.requests.push(`${request.method()} ${path}`);
    const { cookie, referer } = await request.allHeaders().catch((): Record<string, string> => ({}));
    if (referer && request.method() === 'POST') found.referrers.push(referer);
    // The script tag belongs to the page, which decides about its cookies by `crossorigin`.
    if (cookie && path !== '/huiyin.js') found.cookies.push(`sent to ${path}`);
  });
  page.on('response', async (response) => {
    if (await response.headerValue('set-cookie').catch(() => null)) found.cookies.push(`set by ${response.url()}`);
  });
  await page.addInitScript(watchStorage);
  return found;
}

/** Which requests were no part of the widget itself. */
const besidesChunks = (requests: readonly string[]): string[] => requests.filter((line) => !line.startsWith('GET /w/'));

/** Notes each touch of anything that outlives a page; run in the page before all else. */
function watchStorage(): void {
  const touched: string[] = ((window as any).touched = []);
  const note = (owner: any, name: string): void => {
    const before = owner[name];
    owner[name] = function (...args: unknown[]) {
      touched.push(`${name} ${String(args[0])}`);
      return before.apply(this, args);
    };
  };
  note(Storage.prototype, 'setItem');
  note(IDBFactory.prototype, 'open');
  note(CacheStorage.prototype, 'open');
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
  Object.defineProperty(document, 'cookie', {
    get: () => cookie.get!.call(document),
    set: (value) => {
      touched.push(`cookie ${value}`);
    },
  });
}

/** What is on the visitor's machine for this origin. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    touched: (window as any).touched as string[],
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    cookie: document.cookie,
  }));
const nothing = { touched: [], local: {}, session: {}, databases: [], caches: [], cookie: '' };

describe('before the visitor acts', () => {
  // T13
  test('a page with a launcher keeps nothing, sends nothing and fetches one script', async () => {
    const { page, requests, bodies, cookies } = await watched();
    await page.goto(host.url);
    await widgetOn(page).launcher.waitFor();
    await pass(page, 60_000);
    expect(requests).toEqual(['GET /huiyin.js']);
    expect([bodies.join(''), cookies]).toEqual(['', []]);
    expect(await kept(page)).toEqual(nothing);
  });

  // T13
  test('a pointer near the button fetches chunk and settings, without a cookie, and keeps nothing', async () => {
    const { page, requests, bodies, cookies } = await watched();
    await page.goto(host.url);
    await widgetOn(page).launcher.hover();
    await expect.poll(() => requests).toContain('GET /v1/words/en');
    await pass(page, 60_000);
    expect(besidesChunks(requests)).toEqual(['GET /huiyin.js', 'GET /v1/sites/KEY', 'GET /v1/words/en']);
    expect([bodies.join(''), cookies]).toEqual(['', []]);
    expect(await kept(page)).toEqual(nothing);
  });

  // T13
  test('a survey that comes up by itself costs chunks and settings, without a cookie, and nothing else leaves or stays', async () => {
    await rules('nps', { triggers: [{ on: 'delay', seconds: 0.2 }], percent: 99.9, everyDays: null });
    const { page, requests, bodies, cookies, referrers } = await watched();
    // Another site's survey, or one of this site, costs a page nothing whose tag does not say so.
    await page.goto(host.url);
    await widgetOn(page).launcher.waitFor();
    await pass(page, 60_000);
    expect(requests.splice(0)).toEqual(['GET /huiyin.js']);
    await page.goto(`${asking.url}/?order=7`);
    await widgetOn(page).point('10 of 10').waitFor();
    await expect.poll(() => requests).toContain('GET /v1/words/en');
    await pass(page, 60_000);
    // Looking at it, and what is done on the page itself, is no act.
    await page.mouse.move(50, 50);
    await page.mouse.wheel(0, 200);
    await page.getByLabel('Search').click();
    await page.keyboard.type('tea');
    await pass(page, 60_000);
    expect(besidesChunks(requests)).toEqual(['GET /huiyin.js', 'GET /v1/sites/KEY', 'GET /v1/words/en']);
    expect([bodies.join(''), cookies]).toEqual(['', []]);
    expect(await kept(page)).toEqual(nothing);
    // The page is left: one count, of nobody, and nothing stays.
    await page.evaluate(() => dispatchEvent(new Event('pagehide')));
    await page.evaluate(() => dispatchEvent(new Event('pagehide')));
    await expect.poll(() => bodies.join('')).toBe('{"notAsked":[],"shown":[{"survey":"nps","end":"left"}]}');
    await pass(page, 60_000);
    expect(besidesChunks(requests).slice(3)).toEqual(['POST /v1/sites/KEY/asks']);
    expect([cookies, referrers, await kept(page)]).toEqual([[], [], nothing]);
    // To close it is an act: the visitor is remembered.
    await widgetOn(page).panel.getByRole('button', { name: 'Close' }).click();
    await expect
      .poll(async () => Object.keys((await kept(page)).local))
      .toEqual([`huiyin:${journey.site.siteKey}:asked`]);
  });
});

test('the address of the page is stored without its query and fragment, and leaves in no other field', async () => {
  const { page, bodies } = await watched();
  await page.goto(`${host.url}/orders/7?token=secret-7&mail=a@b.example#card=4111`);
  const { open, point, panel } = widgetOn(page);
  const answers = await answersBy(journey, async () => {
    await open();
    await point(/^3 of 5/).click();
    await panel.getByRole('button', { name: 'Close' }).click();
  });
  expect(answers).toMatchObject([{ page: `${host.url}/orders/7` }]);
  expect(bodies.join('')).not.toMatch(/secret-7|4111|a@b/);
  expect(JSON.stringify((await journey.owner.get(`${journey.sitePath}/install-check`)).body)).not.toContain('secret-7');
});

test('what is kept after an act goes away with what it was for: an answer that arrived leaves nothing of itself', async () => {
  const { page, cookies } = await watched();
  await page.goto(host.url);
  const { open, point, panel, send } = widgetOn(page);
  await answersBy(journey, async () => {
    await open();
    await point(/^1 of 5/).click();
    await panel.getByLabel('Anything we should know?').fill('very private words');
    await send.click();
  });
  const rows = async (): Promise<string> =>
    page.evaluate(async (name) => {
      const db = await new Promise<IDBDatabase>((done) => {
        const ask = indexedDB.open(name);
        ask.onsuccess = () => done(ask.result);
      });
      const found: unknown[] = [];
      for (const store of db.objectStoreNames)
        found.push(
          ...(await new Promise<unknown[]>((done) => {
            const ask = db.transaction(store).objectStore(store).getAll();
            ask.onsuccess = () => done(ask.result as unknown[]);
          })),
        );
      db.close();
      return JSON.stringify(found);
    }, `huiyin:${journey.site.siteKey}`);
  await expect.poll(rows).toBe('[{"queue":[],"threads":[]}]');
  expect((await kept(page)).local).toEqual({});
  expect(cookies).toEqual([]);
});

/** What a browser that asks not to be followed sends and says. */
const asksNotToBeFollowed = (page: Page): Promise<unknown> =>
  page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
const gpc = { extraHTTPHeaders: { 'sec-gpc': '1' } };

/** How often staff see that NPS was not asked, since it is for another page. */
const notOnThisPage = async (): Promise<number> => {
  const { body } = await journey.owner.get(`${journey.sitePath}/surveys/nps/asks`);
  return body.notAsked.find(({ reason }: { reason: string }) => reason === 'page')?.n ?? 0;
};

describe('what a page shows and does not ask', () => {
  test.each<[what: string, told: number, isPrivate: boolean, countsPages: boolean]>([
    ['is told once for each page that is left', 2, false, true],
    ['never leaves under Global Privacy Control', 0, true, true],
    ['never leaves where the site wants no counts', 0, false, false],
  ])('%s', async (_, told, isPrivate, countsPages) => {
    await rules('nps', { triggers: [{ on: 'delay', seconds: 0.2 }], pages: [{ match: 'exact', value: '/nowhere' }] });
    await journey.owner.edit(journey.sitePath, { countsPages });
    const before = await notOnThisPage();
    const { page, bodies } = await watched(isPrivate ? gpc : {}, 'visitor');
    if (isPrivate) await asksNotToBeFollowed(page);
    await page.goto('/demo/asking.html');
    await widgetOn(page).launcher.waitFor();
    // As soon as the settings are there.
    const explained = () => page.evaluate(async () => (await (window as any).huiyin('explain'))?.rules.length ?? 0);
    await expect.poll(explained).toBeGreaterThan(0);
    await page.evaluate(() => history.pushState(null, '', '/demo/elsewhere'));
    await pass(page, 60_000);
    expect(bodies.filter(Boolean)).toEqual(told ? ['{"notAsked":[{"survey":"nps","reason":"page"}],"shown":[]}'] : []);
    // For good, which a call outlives.
    await page.goto('/demo');
    await expect.poll(notOnThisPage).toBe(before + told);
    await journey.owner.edit(journey.sitePath, { countsPages: true });
  });
});

describe('under Global Privacy Control', () => {
  test('nobody is identified: neither id nor anything said of them leaves the page, is kept or is stored', async () => {
    const { secret } = (await journey.owner.get(`${journey.sitePath}/identity-secret`)).body;
    const { id, signature } = sign('customer-gpc-77', secret);
    await rules('nps', { triggers: [{ on: 'delay', seconds: 0.2 }] });
    const { page, bodies } = await watched(gpc);
    await asksNotToBeFollowed(page);
    await page.goto('/demo/asking.html');
    await page.evaluate((who) => (window as any).huiyin('identify', { id: who.id, tier: 'tier-gpc' }, who.signature), {
      id,
      signature,
    });
    const answers = await answersBy(journey, async () => {
      const { panel } = widgetOn(page);
      await panel.getByRole('radio', { name: '9 of 10' }).click();
      await panel.getByRole('button', { name: 'Close' }).click();
    });
    expect(answers).toMatchObject([{ customer: null, attributes: {} }]);
    const all = bodies.join('') + JSON.stringify(await kept(page)) + JSON.stringify(answers);
    for (const word of [id, signature, 'tier-gpc']) expect(all).not.toContain(word);
  });

  test('where only the header says so, the server takes no identity', async () => {
    const { secret } = (await journey.owner.get(`${journey.sitePath}/identity-secret`)).body;
    const [before] = await answersBy(journey, () =>
      journey.owner
        .as({})
        .post(
          `/v1/sites/${journey.site.siteKey}/responses`,
          { id: crypto.randomUUID(), kind: 'csat', score: 4, customer: sign('customer-gpc-78', secret) },
          { headers: { 'sec-gpc': '1' } },
        ),
    );
    expect(before).toMatchObject({ score: 4, customer: null });
  });
});
