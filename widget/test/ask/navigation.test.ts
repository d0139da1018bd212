import type { Rules } from '@huiyin/shared/contract/asking';
import { expect } from 'chai';
import type { Explanation } from '../../src/ask/explain.ts';
import { asNative } from '../as-native.ts';
import { problem } from '../problem.ts';
import { AskedPage, asking, type Visit } from './asked-page.ts';
import { until } from '../../../tests/kit/until.ts';

const cart: Partial<Rules> = { pages: [{ match: 'prefix', value: '/cart' }] };
/** A server whose settings are something else, the first few times. */
const spoilt = (times: number, answer: () => Response): Pick<Visit, 'before'> => ({
  before(window) {
    const { fetch } = window;
    window.fetch = asNative(async (...asked: Parameters<typeof fetch>) =>
      /\/v1\/sites\/\w+\?/.test(String(asked[0])) && times-- > 0 ? answer() : fetch(...asked),
    );
  },
});

describe('settings that do not come', () => {
  afterEach(() => AskedPage.closeAll());
  const now = [{ on: 'delay', seconds: 0 } as const];

  for (const [what, answer] of [
    ['the server is busy', () => problem(503, 'busy')],
    ['a proxy finds nothing', () => new Response('<h1>404', { status: 404 })],
    ['a worker of the page is offline', () => Response.json({ offline: true })],
  ] as const)
    it(`as ${what} are asked for again, and what they tell comes up`, async () => {
      const page = await AskedPage.visit({ surveys: [asking('late', now)], ...spoilt(3, answer) });
      const said = (await page.window.huiyin('explain')) as Explanation;
      expect(said.page['settings']).to.include('asked for again after a pause');
      await page.comes('late');
    });

  it('as the server refuses them are asked for on the next page, and not before', async () => {
    const answers = spoilt(1, () => problem(403, 'origin_not_allowed'));
    const page = await AskedPage.visit({ surveys: [asking('late', now)], ...answers });
    await page.stays(60_000);
    page.go('/elsewhere');
    await page.comes('late');
    expect(page.requests.filter((asked) => asked.startsWith('GET /v1/sites/')).length).to.equal(1);
  });
});

const soon = [{ on: 'delay', seconds: 0.4 } as const];

/** A browser without the Navigation API, perhaps with something of the page under its name. */
const without = (value?: unknown): Pick<Visit, 'before'> => ({
  before: (window) => void Object.defineProperty(window, 'navigation', { value }),
});

for (const [browser, how] of [
  ['with the Navigation API', {}],
  ['without the Navigation API', without()],
  ['where the page calls something of its own navigation', without(document.createElement('nav'))],
] as const)
  describe(`a page that changes its address ${browser}`, () => {
    afterEach(() => AskedPage.closeAll());

    for (const by of ['pushState', 'replaceState'] as const)
      it(`by ${by} gets the surveys of the new address`, async () => {
        const page = await AskedPage.visit({ surveys: [asking('cart', soon, cart)], ...how });
        await page.stays(500);
        page.go('/cart', by);
        await page.comes('cart');
      });

    it('by going back gets the surveys of where it was', async () => {
      const page = await AskedPage.visit({ surveys: [asking('cart', soon, cart)], ...how });
      page.go('/cart');
      page.go('/elsewhere');
      await page.stays(500);
      page.window.history.back();
      await page.comes('cart');
    });

    it('loses what was waiting for its moment', async () => {
      const page = await AskedPage.visit({ surveys: [asking('cart', soon, cart)], ...how });
      page.go('/cart');
      await page.clock.pass(200);
      page.go('/elsewhere');
      await page.stays(600);
      expect(page.posts.at(-1)!.notAsked).to.deep.equal([{ survey: 'cart', reason: 'left' }]);
    });

    it('by the fragment of a router gets the surveys of that route', async () => {
      const page = await AskedPage.visit({
        surveys: [asking('cart', soon, { pages: [{ match: 'glob', value: '**/page.html#/cart' }] })],
        ...how,
      });
      page.window.location.hash = '#/cart';
      await page.clock.pass(200);
      page.window.location.hash = '#/';
      await page.stays(500);
      page.window.location.hash = '#/cart';
      await page.comes('cart');
    });

    it('within itself, by a fragment or a query, keeps what is waiting', async () => {
      const page = await AskedPage.visit({ surveys: [asking('cart', [{ on: 'delay', seconds: 1 }])], ...how });
      await page.stays(700);
      page.window.location.hash = '#end';
      page.go('?sort=price', 'replaceState');
      await page.clock.pass(340);
      await until(() => page.asked.includes('cart'));
    });

    it('is looked at again when its query changes', async () => {
      const rules: Partial<Rules> = { pages: [{ match: 'query', value: 'step=2' }] };
      const page = await AskedPage.visit({ surveys: [asking('step', soon, rules)], ...how });
      await page.stays(500);
      page.go('?step=2', 'replaceState');
      await page.comes('step');
    });
  });

describe('the history of a page without the Navigation API', () => {
  afterEach(() => AskedPage.closeAll());

  it('works as before where the page has wrapped it already, and where it wraps it later', async () => {
    const seen: unknown[][] = [];
    const wrap = (history: History, name: string): void => {
      const before = history.pushState;
      history.pushState = function (...args) {
        seen.push([name, this === history, ...args]);
        return before.apply(this, args);
      };
    };
    const page = await AskedPage.visit({
      surveys: [asking('cart', soon, cart)],
      before: (window) => {
        without().before!(window);
        wrap(window.history, 'early');
      },
    });
    wrap(page.window.history, 'late');
    page.window.history.pushState({ a: 1 }, '', '/cart');
    expect(seen).to.deep.equal([
      ['late', true, { a: 1 }, '', '/cart'],
      ['early', true, { a: 1 }, '', '/cart'],
    ]);
    expect(page.window.history.state).to.deep.equal({ a: 1 });
    await page.comes('cart');
  });

  it('throws what it would throw, and nothing else', async () => {
    const page = await AskedPage.visit({ surveys: [asking('cart', soon)], ...without() });
    expect(() => page.window.history.pushState(null, '', 'https://other.example/'))
      .to.throw()
      .with.property('name', 'SecurityError');
  });

  it('is left alone where it is frozen', async () => {
    const page = await AskedPage.visit({
      surveys: [asking('cart', soon, cart)],
      before: (window) => {
        without().before!(window);
        for (const name of ['pushState', 'replaceState'] as const)
          Object.defineProperty(window.history, name, { value: window.history[name], writable: false });
      },
    });
    page.go('/elsewhere');
    page.go('/cart');
    page.go('/elsewhere');
    page.window.history.back();
    await page.comes('cart');
  });
});

describe('a page in the back/forward cache', () => {
  afterEach(() => AskedPage.closeAll());
  const persisted = { persisted: true };

  it('asks nothing while it is there, and begins anew when it comes back', async () => {
    const page = await AskedPage.visit({ surveys: [asking('cart', soon)] });
    page.window.dispatchEvent(new PageTransitionEvent('pagehide', persisted));
    await page.stays(600);
    page.window.dispatchEvent(new PageTransitionEvent('pageshow', persisted));
    await page.stays(390);
    await page.comes('cart');
  });

  it('counts what it did not ask, once for each time', async () => {
    const page = await AskedPage.visit({
      surveys: [asking('cart', [{ on: 'exit' }], cart), asking('any', [{ on: 'exit' }])],
    });
    for (const type of ['pagehide', 'pageshow', 'pagehide'])
      page.window.dispatchEvent(new PageTransitionEvent(type, persisted));
    await page.until(() => page.posts.length > 1);
    const notAsked = [
      { survey: 'cart', reason: 'page' },
      { survey: 'any', reason: 'trigger' },
    ];
    expect(page.posts).to.deep.equal([
      { notAsked, shown: [] },
      { notAsked, shown: [] },
    ]);
  });
});
