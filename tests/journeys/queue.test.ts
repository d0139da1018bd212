import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { client } from '../kit/api.ts';
import { launch } from '../kit/browser.ts';
import { makeFirstSite } from '../kit/first-site.ts';
import { startJourney, type Journey } from '../kit/journey.ts';
import { png } from '../kit/pictures.ts';
import { freePort } from '../kit/port.ts';
import { startServer } from '../kit/server.ts';
import { tempDir } from '../kit/temp.ts';
import { answerOf, answersBy, answersOf } from './kit/answers.ts';
import { listenForFaults } from './kit/faults.ts';
import { widgetOn, type Widget } from './kit/widget.ts';
import { settled } from './kit/settled.ts';
import { latency } from '../kit/latency.ts';
import { refuseAnswers } from './kit/refuse-answers.ts';

let journey: Journey;
beforeAll(async () => void (journey = await startJourney()));
afterAll(() => journey[Symbol.asyncDispose]());

/** An answer as the first release of the widget queued it. */
const queued = (siteKey: string, score: number, comment: string) => {
  const id = crypto.randomUUID();
  const at = Date.now();
  const body = JSON.stringify({ id, kind: 'csat', surveyVersion: 1, score, comment });
  return { id, path: `v1/sites/${siteKey}/responses`, body, madeAt: at, dueAt: at, tries: 0 };
};

/** Ends the process of a page, as the system does when memory is short. */
const crash = async (page: Page): Promise<void> => {
  const crashed = new Promise((done) => page.once('crash', done));
  page.goto('chrome://crash').catch(() => {});
  await crashed;
};

// T8
test('fifty answers kept in two tabs are stored once each, though a page and the server are killed on the way', async () => {
  using dir = tempDir();
  await using browser = await launch();
  const env = { PORT: String(await freePort()) };
  const first = await startServer({ dataDir: dir.path, env });
  const { siteKey, siteId, ownerCookie } = await makeFirstSite([first.url], first.setupUrl!);
  const owner = client(first.url, { cookie: ownerCookie });
  const stored = async (): Promise<{ comment: string }[]> =>
    (await owner.get(`/api/sites/${siteId}/responses?limit=100`)).body.items;

  // Forty-eight are there from before; each tab adds one.
  const context = await browser.newContext({ baseURL: first.url, locale: 'en-US' });
  const before = Array.from({ length: 48 }, (_, n) => queued(siteKey, 1 + (n % 5), `before ${n}`));
  await context.addInitScript(putOnce, [`huiyin:${siteKey}`, JSON.stringify({ queue: before, threads: [] })] as const);
  let through = false;
  await context.route('**/responses', async (route) => {
    if (!through) return route.abort();
    // Slow enough to be killed in the middle.
    await latency(40);
    await route.continue().catch(() => {});
  });
  const tabs = await Promise.all([0, 1].map(() => context.newPage()));
  for (const [nth, tab] of tabs.entries()) {
    await tab.goto('/demo/tall.html');
    const { open, point, panel, send } = widgetOn(tab);
    await open();
    await point(/^4 of 5/).click();
    await panel.getByLabel('Anything we should know?').fill(`tab ${nth}`);
    await send.click();
  }
  await expect.poll(() => queueOf(tabs[1]!, siteKey)).toBe(50);
  expect(await stored()).toHaveLength(0);

  const reaches = (n: number, timeout: number) =>
    expect.poll(async () => (await stored()).length, { timeout, interval: 30 }).toBeGreaterThanOrEqual(n);
  await context.setOffline(true);
  through = true;
  await context.setOffline(false);
  await reaches(8, 20_000);
  await crash(tabs[0]!);
  const third = await context.newPage();
  await third.goto('/demo/tall.html');
  await reaches(20, 20_000);
  await first.kill();
  await using second = await startServer({ dataDir: dir.path, env });
  expect(second.url).toBe(first.url);
  await reaches(50, 40_000);
  await expect.poll(() => queueOf(third, siteKey)).toBe(0);
  const comments = (await stored()).map(({ comment }) => comment).toSorted();
  expect(comments).toEqual([...before.map((_, n) => `before ${n}`), 'tab 0', 'tab 1'].toSorted());
});

/** Puts a text into the storage of a visitor, before the widget is there, at the first page only. */
function putOnce([name, text]: readonly [string, string]): void {
  if (localStorage.getItem('put')) return;
  localStorage.setItem('put', '1');
  localStorage.setItem(name, text);
}

/** How much waits in the browser. */
const queueOf = (page: Page, siteKey: string): Promise<number> =>
  page.evaluate(async (name) => {
    const db = await new Promise<IDBDatabase>((done) => {
      const ask = indexedDB.open(name);
      ask.onsuccess = () => done(ask.result);
    });
    const [store] = db.objectStoreNames;
    if (!store) return 0;
    const kept = await new Promise<{ queue: unknown[] } | undefined>((done) => {
      const ask = db.transaction(store).objectStore(store).get('kept');
      ask.onsuccess = () => done(ask.result as { queue: unknown[] });
    });
    db.close();
    return kept?.queue.length ?? 0;
  }, `huiyin:${siteKey}`);

async function visitor(setUp?: (context: BrowserContext) => Promise<unknown>): Promise<Widget & { faults: string[] }> {
  const page = await journey.visitorPage();
  await setUp?.(page.context());
  const faults = await listenForFaults(page);
  await page.goto('/demo/tall.html');
  return { ...widgetOn(page), faults };
}

test('what the server refuses for good is set aside with its text, shown, and holds up nothing', async () => {
  const { page, panel, open, tab, point, send } = await visitor();
  await open();
  // On its way the score becomes one that is not on the scale.
  await page.route('**/responses', async (route) => {
    const postData = route.request().postData()!;
    await route.continue({
      postData: postData.includes('poison') ? postData.replace('"score":2', '"score":99') : postData,
    });
  });
  const answers = await answersBy(journey, async () => {
    await point(/^2 of 5/).click();
    await panel.getByLabel('Anything we should know?').fill('A poison of words, not to be lost');
    await send.click();
    await panel.getByRole('alert').getByText('A poison of words, not to be lost').waitFor();
    await tab('Recommend').click();
    await point('9 of 10').click();
    await send.click();
  });
  expect(answers).toMatchObject([{ kind: 'nps', score: 9 }]);
  await page.reload();
  await open();
  const aside = panel.getByRole('alert').filter({ hasText: 'Could not be sent' });
  await aside.getByText('A poison of words, not to be lost').waitFor();
  await aside.getByRole('button', { name: 'Remove' }).click();
  await expect.poll(() => aside.count()).toBe(0);
  await page.context().close();
});

test('nobody is thanked for what was refused and removed; it is asked anew, and all words can be had back', async () => {
  const { page, panel, open, point, send } = await visitor();
  const said = panel.getByLabel('Anything we should know?');
  const refused = panel.getByRole('alert').filter({ hasText: 'Could not be sent' });
  await refuseAnswers(page);
  await open();
  for (const way of ['Remove', 'Change']) {
    await point(/^2 of 5/).click();
    await panel.getByRole('button', { name: 'Took too long' }).click();
    await said.fill('Refused once more');
    await send.click();
    await refused.getByText('2\nRefused once more\nTook too long').waitFor();
    await refused.getByRole('button', { name: way }).click();
    await point(/^2 of 5/).waitFor();
    expect(await panel.getByText('We read every answer').count()).toBe(0);
    expect(await point(/^2 of 5/).isChecked()).toBe(way === 'Change');
  }
  await page.unroute('**/responses');
  await send.click();
  await panel.getByText('We read every answer').waitFor();
  expect(await answerOf(journey, 'Refused once more')).toMatchObject({ score: 2 });
  await page.context().close();
});

test('what waits when a page clears its storage and is closed arrives from the next page', async () => {
  const { page, panel, open, point, send } = await visitor();
  const context = page.context();
  await open();
  await point(/^2 of 5/).click();
  await panel.getByLabel('Anything we should know?').fill('Left behind');
  await context.setOffline(true);
  await send.click();
  await panel.getByText(/It is kept here/).waitFor();
  await page.evaluate(async () => {
    localStorage.clear();
    for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name!);
  });
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto('/demo/corner.html');
  expect(await answerOf(journey, 'Left behind')).toMatchObject({ score: 2 });
  await context.close();
});

test('a complaint with two pictures, made offline on a page that was then closed, arrives whole and once', async () => {
  const path = `${journey.sitePath}/surveys/complaint/versions`;
  const { definition, version: base } = (await journey.owner.get(path)).body.versions[0];
  const questions = [{ ...definition.questions[0], attachments: true }];
  expect((await journey.owner.post(path, { ...definition, questions, base })).status).toBe(201);

  const { page, panel, open, tab } = await visitor();
  const context = page.context();
  await open();
  await tab('Complain').click();
  const buffer = Buffer.from(await png(80, 60));
  const picture = (name: string) => ({ name, mimeType: 'image/png', buffer });
  await panel.locator('input[type=file]').setInputFiles([picture('one.png'), picture('two.png')]);
  await panel.getByLabel('What happened?').fill('The pot is in pieces');
  await context.setOffline(true);
  await panel.getByRole('button', { name: 'Send complaint' }).click();
  await panel.getByText(/Not sent yet: there is no connection/).waitFor();
  await page.close();

  const answers = await answersBy(journey, async () => {
    await context.setOffline(false);
    const later = await context.newPage();
    await later.goto('/demo/corner.html');
  });
  expect(answers).toMatchObject([{ kind: 'complaint', comment: 'The pot is in pieces' }]);
  const ticket = `${journey.sitePath}/tickets/${answers[0]!.ticketNumber}`;
  const pictures = async (): Promise<unknown[]> => (await journey.owner.get(ticket)).body.attachments;
  await expect.poll(pictures).toHaveLength(2);
  await context.close();
});

describe('where storage is blocked', () => {
  const noDatabase = () =>
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
  const noStorage = () =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
  const failingDatabase = () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'InvalidStateError');
    };
  };
  const fullStorage = () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  };
  const cases: [string, (() => void)[], boolean][] = [
    ['IndexedDB', [noDatabase], true],
    ['IndexedDB, which fails when it is opened,', [failingDatabase], true],
    ['localStorage', [noStorage], true],
    ['localStorage, which is full,', [fullStorage], true],
    ['both', [noDatabase, noStorage], false],
  ];

  test.concurrent.each(cases)(
    '%s: a visitor rates and complains as ever, and is told what is not kept',
    async (what, scripts, keeps) => {
      const { page, panel, open, point, send, complain, faults } = await visitor((context) =>
        Promise.all(scripts.map((script) => context.addInitScript(script))),
      );
      const context = page.context();
      await open();
      await point(/^3 of 5/).click();
      await panel.getByLabel('Anything we should know?').fill(`Rated without ${what}`);
      await context.setOffline(true);
      await send.click();
      await panel.getByText(keeps ? /It is kept here/ : /leave the page open/).waitFor();
      await context.setOffline(false);
      await complain(`Written without ${what}`);
      await answerOf(journey, `Written without ${what}`);
      expect(await answerOf(journey, `Rated without ${what}`)).toMatchObject({ score: 3 });
      expect(faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
      await context.close();
    },
  );
});

test('a page that clears all it keeps takes no word of a visitor, and nobody is thanked before the answer has arrived', async () => {
  const { page, panel, open, point, send } = await visitor();
  await open();
  await point(/^2 of 5/).click();
  await panel.getByLabel('Anything we should know?').fill('Cleared on the way');
  await page.evaluate(async () => {
    localStorage.clear();
    sessionStorage.clear();
    for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name!);
  });
  let letGo = (): void => {};
  const held = new Promise<void>((go) => (letGo = go));
  await page.route('**/responses', async (route) => {
    await held;
    await route.continue();
  });
  const posts: unknown[] = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.postDataJSON()));
  await send.click();
  await panel.getByText('Sending').waitFor();
  expect(await panel.getByText('We read every answer').count()).toBe(0);
  letGo();
  await panel.getByText('We read every answer').waitFor();
  expect(await answerOf(journey, 'Cleared on the way')).toMatchObject({ score: 2 });
  expect(posts).toHaveLength(1);
  await page.context().close();
});

describe('what is found in storage', () => {
  const key = (): string => `huiyin:${journey.site.siteKey}`;
  async function withStored(text: string): Promise<Widget & { faults: string[] }> {
    return visitor((context) => context.addInitScript(putOnce, [key(), text] as const));
  }

  test.concurrent.each([
    '{{{',
    '[]',
    'null',
    '5',
    '"x"',
    '{"queue":{}}',
    '{"queue":[null,7,{"id":1}],"threads":"no"}',
    '{"queue":[{"id":"x","body":"{}","refused":"x"}],"threads":[]}',
    '{"queue":[{"id":"x","path":"","body":"{\\"category\\":7,\\"answers\\":null,\\"contact\\":[1]}","refused":"x"}],"threads":[]}',
    '\u0000\ud800',
  ])('%j is no reason not to rate', async (text) => {
    const { page, panel, open, point, faults } = await withStored(text);
    await open();
    await point(/^5 of 5/).click();
    await panel.getByLabel('Anything we should know?').fill(`Beside ${JSON.stringify(text)}`);
    await panel.getByRole('button', { name: 'Close' }).click();
    expect(await answerOf(journey, `Beside ${JSON.stringify(text)}`)).toMatchObject({ score: 5 });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('as the first release kept it is sent once and then no longer there', async () => {
    const { siteKey } = journey.site;
    const queue = [queued(siteKey, 2, 'from the first release'), queued(siteKey, 5, 'a second one')];
    const before = await answersOf(journey);
    const { page } = await withStored(JSON.stringify({ queue, threads: [] }));
    const news = async () =>
      (await answersOf(journey))
        .slice(0, -before.length || undefined)
        .map(({ id }) => id)
        .toSorted();
    await expect.poll(async () => (await news()).length).toBe(2);
    await expect.poll(() => page.evaluate((name) => localStorage.getItem(name), key())).toBe(null);
    await page.reload();
    await settled(page);
    expect(await news()).toEqual(queue.map(({ id }) => id).toSorted());
    await page.context().close();
  });
});
