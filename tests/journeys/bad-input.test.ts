import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteOrigin } from '../kit/first-site.ts';
import { startJourney, type Journey } from '../kit/journey.ts';
import { answerOf } from './kit/answers.ts';
import { widgetOn, type Widget } from './kit/widget.ts';
import { settled } from './kit/settled.ts';
import { explain } from './kit/explain.ts';

let journey: Journey;
beforeAll(async () => void (journey = await startJourney()));
afterAll(() => journey[Symbol.asyncDispose]());

interface Watched extends Widget {
  /** Exceptions and rejections that reached the page. */
  thrown: string[];
  /** Lines of the widget on the console. */
  said: string[];
}

async function watched(setUp?: (page: Page) => Promise<unknown>): Promise<Watched> {
  const page = await journey.visitorPage();
  const found: Watched = { ...widgetOn(page), thrown: [], said: [] };
  page.on('pageerror', (error) => found.thrown.push(error.message));
  page.on('console', (message) => message.text().startsWith('huiyin:') && found.said.push(message.text()));
  await setUp?.(page);
  return found;
}

/** Rates as a visitor does, and the answer arrives. */
async function rates({ open, point, panel }: Widget): Promise<void> {
  const comment = `words ${crypto.randomUUID()}`;
  await open();
  await point(/^4 of 5/).click();
  await panel.getByLabel('Anything we should know?').fill(comment);
  await panel.getByRole('button', { name: 'Close' }).click();
  expect(await answerOf(journey, comment)).toMatchObject({ score: 4 });
}

describe('an attribute of the script tag with a wrong value', () => {
  /** A page of the site itself with other attributes in its tag. */
  const tagged = (attributes: string) => (page: Page) =>
    page.route('**/demo/tall.html', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(/data-site="[^"]*"/, attributes);
      await route.fulfill({ response: answer, body });
    });

  test.concurrent.each([
    ['data-position', 'middle'],
    ['data-position', 'bottom-right}*{display:none'],
    ['data-offset', '-5'],
    ['data-offset', '16px;color:red'],
    ['data-z', '1e9'],
    ['data-accent', 'red'],
    ['data-accent', '#12345'],
    ['data-touchpoint', 'far more than sixty letters are no name of a place, so nobody is told it'],
  ])('%s="%s" is ignored with one line that names it, and the visitor rates', async (name, value) => {
    const widget = await watched(tagged(`data-site="${journey.site.siteKey}" ${name}="${value}"`));
    await widget.page.goto('/demo/tall.html');
    await rates(widget);
    expect(widget.said).toHaveLength(1);
    expect(widget.said[0]).toContain(name.slice(5));
    expect(widget.said[0]).toContain(value);
    expect(widget.thrown).toEqual([]);
    await widget.page.context().close();
  });

  test.concurrent.each(['', 'no site!', '"><script>alert(1)</script>', '../..'])(
    'a site key of %j draws nothing and throws nothing',
    async (key) => {
      const { page, thrown } = await watched(tagged(`data-site="${key.replaceAll('"', '&quot;')}"`));
      await page.goto('/demo/tall.html');
      await settled(page);
      expect(await page.locator('huiyin-widget').count()).toBe(0);
      expect(thrown).toEqual([]);
      await page.context().close();
    },
  );
});

test('calls with nonsense are ignored with a line that names them; the page hears of no error and the visitor rates', async () => {
  const widget = await watched();
  const { page, thrown, said } = widget;
  await page.goto('/demo/tall.html');
  await widget.launcher.waitFor();
  await explain(page);
  await page.evaluate(() => {
    const speak = (...args: unknown[]): unknown => (window as any).huiyin(...args);
    speak('close');
    const odd: unknown[] = [
      undefined,
      null,
      0,
      NaN,
      '',
      'x'.repeat(5000),
      {},
      [],
      () => {},
      Symbol('s'),
      10n,
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('mine');
          },
        },
      ),
    ];
    for (const verb of [...odd, 'open', 'close', 'event', 'identify', 'explain', 'constructor', '__proto__'])
      for (const first of odd) for (const second of [undefined, 7, 'f'.repeat(64)]) speak(verb, first, second);
    speak('close');
  });
  await settled(page);
  expect(thrown).toEqual([]);
  for (const named of ['call', 'open', 'event', 'identify']) expect(said.join('\n')).toContain(named);
  expect(new Set(said).size).toBe(said.length);
  await page.evaluate(() => (window as any).huiyin('close'));
  await rates(widget);
  expect(thrown).toEqual([]);
  await page.context().close();
});

test('messages, storage events and channels full of noise change nothing', async () => {
  const widget = await watched();
  const { page, panel, thrown } = widget;
  await page.goto('/demo/tall.html');
  await widget.open();
  await panel.getByRole('status').nth(1).waitFor({ state: 'attached' });
  await page.evaluate((site) => {
    const noise: unknown[] = [
      null,
      0,
      'x',
      '{"type":"huiyin:open"}',
      { type: 'huiyin', queue: 7 },
      { queue: [{}], threads: null },
      new Blob(['x']),
    ];
    for (const one of noise) {
      postMessage(one, '*');
      new BroadcastChannel(`huiyin:${site}`).postMessage(one);
      for (const detail of [one, { site, survey: one, end: one }, { survey: Symbol('s') }])
        for (const type of ['answer', 'complaint', 'close', 'shown'])
          for (const from of [document, document.querySelector('huiyin-widget')!])
            from.dispatchEvent(new CustomEvent(`huiyin:${type}`, { detail, bubbles: true, cancelable: true }));
    }
    for (const newValue of ['{{{', null, '[]', '1'])
      dispatchEvent(new StorageEvent('storage', { key: `huiyin:${site}`, newValue, storageArea: localStorage }));
    dispatchEvent(new StorageEvent('storage', { key: null }));
  }, journey.site.siteKey);
  await settled(page);
  await panel.getByRole('button', { name: 'Close' }).click();
  await rates(widget);
  expect(thrown).toEqual([]);
  await page.context().close();
});

/** Everything JSON may hold, and what is nearly right. */
const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e300,
    '',
    'x',
    '\u0000\ud800',
    [],
    {},
    [null],
    [[]],
    { n: 1 },
    '__proto__',
    'constructor',
    '#12',
    'javascript:1',
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** The places of a value: paths to everything inside it. */
function placesIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Object.entries(value);
  return [path, ...entries.flatMap(([name, inner]) => placesIn(inner, [...path, name]))];
}

/** A copy with something else at a place, or with nothing there. */
function mangled(config: object, path: readonly (string | number)[], value: unknown): unknown {
  if (!path.length) return value;
  const copy = structuredClone(config) as any;
  const parent = path.slice(0, -1).reduce((at, name) => at[name], copy);
  const name = path.at(-1)!;
  if (value === undefined) delete parent[name];
  else parent[name] = value;
  return copy;
}

describe('settings from the server that are wrong', () => {
  const config = async (): Promise<object> =>
    (await journey.owner.get(`/v1/sites/${journey.site.siteKey}?locale=en`)).body;
  const asks = {
    triggers: [{ on: 'delay', seconds: 0 }],
    pages: [],
    percent: 100,
    languages: [],
    devices: [],
    attributes: [],
    everyDays: null,
  };

  /** Two hundred wrong answers, the same at each run. */
  const wrong = (good: object, places: readonly (string | number)[][], n: number): unknown[] =>
    fc.sample(
      fc
        .tuple(
          fc.constantFrom(...places),
          fc.oneof({ weight: 1, arbitrary: fc.constant(undefined) }, { weight: 4, arbitrary: strange }),
        )
        .map(([path, value]) => mangled(good, path, value)),
      { numRuns: n, seed: 20261122 },
    );

  test('two hundred of them, in the flow of a page: no error reaches the page, and the next right ones are shown', async () => {
    const good = await config();
    // Of the words one in ten is enough: there are a hundred of them.
    const places = placesIn(good).filter(([first], i) => first !== 'words' || i % 10 === 0);
    const answers = wrong(good, places, 200);
    const failed: unknown[] = [];
    // A page for every twenty.
    for (let from = 0; from < answers.length; from += 20) {
      const { page, thrown } = await watched();
      let next: unknown = good;
      await page.route('**/v1/sites/*', (route) => route.fulfill({ json: next }));
      await page.goto('/demo/inline.html');
      await page.getByRole('radio').first().waitFor();
      for (const answer of answers.slice(from, from + 20)) {
        next = answer;
        await page.evaluate(tryIt);
        if (thrown.length) failed.push([thrown.splice(0), JSON.stringify(answer).slice(0, 300)]);
      }
      next = good;
      await page.evaluate(tryIt);
      // Shown, and perhaps answered already.
      await page.getByRole('radio').or(page.locator('.thanks')).first().waitFor();
      await page.context().close();
    }
    expect(failed).toEqual([]);
  });

  /** A new element in place of the old one, used as far as there is something to use. */
  async function tryIt(): Promise<void> {
    const old = document.querySelector('huiyin-survey')!;
    const fresh = old.cloneNode() as HTMLElement;
    old.replaceWith(fresh);
    const root = fresh.shadowRoot!;
    const frame = () => new Promise(requestAnimationFrame);
    for (let tries = 0; tries < 10 && !root.querySelector('[role=radio], .primary, h2'); tries++) await frame();
    root.querySelector<HTMLElement>('[role=radio]')?.click();
    await frame();
    root.querySelector<HTMLElement>('textarea')?.focus();
    root.querySelector<HTMLElement>('.primary')?.click();
    await frame();
  }

  test('fifteen of them behind a launcher on a page where surveys come up: the launcher stays, no error reaches the page', async () => {
    const good = (await config()) as { surveys: object[] };
    good.surveys[0] = {
      ...good.surveys[0],
      rules: {
        ...asks,
        triggers: [
          { on: 'event', name: 'never' },
          { on: 'visible', selector: 'h1' },
        ],
        pages: [{ match: 'glob', value: '**' }],
        attributes: [{ name: 'tier', oneOf: ['x'] }],
      },
    };
    const places = placesIn(good).filter((path) => path.includes('rules') || path.length < 3);
    const { page, thrown, launcher, panel } = await watched();
    let next: unknown;
    await page.route('**/v1/sites/*', (route) => route.fulfill({ json: next }));
    const failed: unknown[] = [];
    for (const answer of wrong(
      good,
      places.filter(([first]) => first !== 'words'),
      20,
    )) {
      next = answer;
      await page.goto('/demo/tall.html');
      await page.waitForFunction(() => (window as any).huiyin);
      await page.evaluate(async () => {
        (window as any).huiyin('event', 'order-done');
        await (window as any).huiyin('explain');
        history.pushState(null, '', '?step=2');
        history.pushState(null, '', '/demo/elsewhere');
        (window as any).huiyin('open');
      });
      await settled(page);
      await launcher.click();
      if (thrown.length || !(await panel.or(launcher).first().isVisible()))
        failed.push([thrown.splice(0), JSON.stringify(answer).slice(0, 300)]);
    }
    expect(failed).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['no JSON', { body: '<html>Sign in', contentType: 'text/html' }],
    ['nothing', { body: '' }],
    ['null', { body: 'null' }],
    ['5 MB of brackets', { body: '['.repeat(5_000_000) }],
    [
      'a survey without questions',
      {
        body: '{"language":"en","surveys":[{"slug":"csat","version":1,"questions":[]}],"words":{"close":"x"},"theme":{}}',
      },
    ],
  ])('%s: the launcher says that it did not load, or there is nothing to answer', async (_, answer) => {
    const { page, thrown, launcher, panel, said } = await watched((p) =>
      p.route('**/v1/sites/*', (route) => route.fulfill(answer)),
    );
    await page.goto('/demo/tall.html');
    await launcher.click();
    await panel
      .getByText(/This did not load\.|There is nothing to answer here\.|^$/)
      .first()
      .waitFor({ state: 'attached' });
    await settled(page);
    expect(thrown).toEqual([]);
    expect(said.length).toBeGreaterThan(0);
    await page.context().close();
  });
});

describe('where the browser or the page takes something away:', () => {
  const without: Record<string, () => void> = {
    structuredClone: () => void delete (window as any).structuredClone,
    'the Navigation API': () => Object.defineProperty(window, 'navigation', { value: undefined }),
    popovers: () => {
      for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'])
        delete (HTMLElement.prototype as any)[name];
    },
    'crypto.randomUUID': () => void delete (Crypto.prototype as any).randomUUID,
    'well-formed texts': () => {
      for (const name of ['toWellFormed', 'isWellFormed']) delete (String.prototype as any)[name];
    },
    'Promise.withResolvers': () => void delete (Promise as any).withResolvers,
    'Array.prototype.at': () => void delete (Array.prototype as any).at,
    requestIdleCallback: () => void delete (window as any).requestIdleCallback,
    BroadcastChannel: () => void delete (window as any).BroadcastChannel,
    'locks between tabs': () => void delete (Navigator.prototype as any).locks,
    'a list of databases': () => void delete (IDBFactory.prototype as any).databases,
    'locks, which refuse': () => {
      LockManager.prototype.request = () => Promise.reject(new DOMException('no', 'SecurityError'));
    },
    'random numbers, which fail': () => {
      // The page has none of its own in a frame that it did not make.
      if (window !== top) return;
      crypto.getRandomValues = () => {
        throw new DOMException('no', 'QuotaExceededError');
      };
    },
    'Array.from, which maps nothing': () => {
      Array.from = ((from: ArrayLike<unknown>) => [].slice.call(from)) as typeof Array.from;
    },
    'JSON of arrays': () => {
      (Array.prototype as any).toJSON = function (this: unknown[]) {
        return `[${this.join()}]`;
      };
    },
    'ARIA properties': () => {
      for (const name of ['ariaLabel', 'ariaExpanded', 'ariaHasPopup']) delete (Element.prototype as any)[name];
    },
  };

  const ratesAndComplains = async (name: string, prepare: (page: Page) => Promise<unknown>): Promise<void> => {
    const widget = await watched(prepare);
    const { page, thrown, launcher, complain } = widget;
    await page.goto('/demo/tall.html');
    await rates(widget);
    await launcher.click();
    await complain(`In a browser without ${name}`);
    expect(await answerOf(journey, `In a browser without ${name}`)).toMatchObject({ kind: 'complaint' });
    expect(thrown).toEqual([]);
    await page.context().close();
  };

  test.concurrent.each(Object.keys(without))('%s, a visitor rates and complains', (name) =>
    ratesAndComplains(name, (page) => page.addInitScript(without[name]!)),
  );

  // Pages have variables of their own by these names. Their scripts do not run in a frame that they did not make.
  test.concurrent.each([
    'var URL = "/shop"',
    'let Map = 1',
    'var Map = {}, Set = {}',
    'var AbortController = {}',
    'AbortSignal = class {}',
    'var Blob = {}',
    'CustomEvent = function () {}',
    'MutationObserver = undefined',
    'fetch = undefined',
    'Array.prototype.keys = Array.prototype.entries = function () { return Object.keys(this) }',
  ])('by %s, a visitor rates and complains', (script) =>
    ratesAndComplains(script, (page) =>
      page.route('**/demo/tall.html', async (route) => {
        const answer = await route.fetch();
        const body = (await answer.text()).replace('<head>', `<head><script>${script}</script>`);
        // Without the policy of the page, which lets no such script in.
        await route.fulfill({ contentType: 'text/html; charset=utf-8', body });
      }),
    ),
  );

  test.each([
    ['style sheets made by scripts', () => Object.defineProperty(window, 'CSSStyleSheet', { value: undefined })],
    ['shadow roots', () => void delete (Element.prototype as any).attachShadow],
  ])('%s, nothing is drawn and the page hears of no error', async (_, without_) => {
    const { page, thrown } = await watched((p) => p.addInitScript(without_));
    await page.goto('/demo/tall.html');
    await settled(page);
    expect(await page.locator('huiyin-widget').count()).toBe(0);
    expect(thrown).toEqual([]);
    await page.context().close();
  });
});

test('an address that is none is told at its field; what older widgets let through is kept, and staff read what stood there', async () => {
  const { page, panel, open, tab } = await watched();
  await page.goto('/demo/tall.html');
  await page.evaluate(() => history.replaceState(null, '', `/demo/${'x'.repeat(3000)}`));
  await open();
  await tab('Complain').click();
  await panel.getByLabel('What happened?').fill('Nobody called back');
  const email = panel.getByLabel('E-mail');
  const send = panel.getByRole('button', { name: 'Send complaint' });
  for (const none of ['zhang@qq', 'a..b.@docomo.ne.jp', 'me@localhost']) {
    await email.fill(none);
    await panel.getByRole('checkbox').check();
    await send.click();
    await panel.getByText('This does not look like an e-mail address.').waitFor();
    expect(await email.evaluate((el) => el === (el.getRootNode() as ShadowRoot).activeElement)).toBe(true);
  }
  await email.fill('li@公司.中国');
  await send.click();
  await panel.getByRole('heading', { name: /^Complaint \d+$/ }).waitFor();
  const { page: where, contact } = await answerOf(journey, 'Nobody called back');
  // A field for addresses gives the domain as browsers write it.
  expect([where?.length, contact.email]).toEqual([2000, 'li@xn--55qx5d.xn--fiqs8s']);
  await page.context().close();

  const older = { id: crypto.randomUUID(), kind: 'complaint', comment: 'Late', contact: { email: 'zhang@qq' } };
  const visitor = journey.owner.as({ origin: siteOrigin });
  const { status, body } = await visitor.post(`/v1/sites/${journey.site.siteKey}/responses`, older);
  expect(status).toBe(201);
  const staff = await journey.ownerPage();
  await staff.goto(`/admin/inbox/${body.ticket.number}`);
  await staff.getByText('E-mail, as sent').waitFor();
  await staff.locator('ticket-customer').getByText('zhang@qq').waitFor();
  await staff.context().close();
});
