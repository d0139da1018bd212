import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sign } from '../kit/customers.ts';
import { startJourney, type Journey } from '../kit/journey.ts';
import { allow, answersBy } from './kit/answers.ts';
import { listenForFaults } from './kit/faults.ts';
import { startHostPage } from './kit/host-page.ts';
import { widgetOn, type Widget } from './kit/widget.ts';
import { pass, settled, takeClock } from './kit/settled.ts';
import { explain } from './kit/explain.ts';

let journey: Journey;
let secret: string;
beforeAll(async () => {
  journey = await startJourney();
  secret = (await journey.owner.get(`${journey.sitePath}/identity-secret`)).body.secret;
  // Two surveys of one visitor come up in one test often enough; the pause between them has a test of its own.
  await journey.owner.edit(journey.sitePath, { coolDownDays: 0 });
});
afterAll(() => journey[Symbol.asyncDispose]());
afterEach(() => Promise.all(['csat', 'nps'].map((slug) => rules(slug, { triggers: [] }))));

async function rules(slug: string, own: object): Promise<void> {
  const { status, body } = await journey.owner.edit(`${journey.sitePath}/surveys/${slug}`, { rules: own });
  expect([status, body.errors]).toEqual([200, undefined]);
}

const soon = { on: 'delay', seconds: 0.1 };

interface Visit extends Widget {
  faults: string[];
  context: BrowserContext;
  say(...args: unknown[]): Promise<void>;
}

async function visit(path: string, how?: BrowserContextOptions | BrowserContext): Promise<Visit> {
  const page = how && 'newPage' in how ? await how.newPage() : await journey.visitorPage(how);
  const faults = await listenForFaults(page);
  await takeClock(page);
  await page.goto(path);
  const say = (...args: unknown[]) => page.evaluate((all) => void (window as any).huiyin(...all), args);
  return { ...widgetOn(page), faults, context: page.context(), say };
}

const recommend = ({ point }: Pick<Widget, 'point'>) => point('10 of 10');

/** Whether anything has come up, long after the engine was there. */
const cameUp = async ({ page, panel }: Visit): Promise<boolean> => {
  await explain(page);
  await pass(page, 5000);
  return panel.isVisible();
};
const failing = async (page: Page, slug: string): Promise<string[]> =>
  (await explain(page)).rules.filter((r) => r.survey === slug && !r.pass && r.rule !== 'trigger').map((r) => r.rule);

const notAsked = async (slug: string): Promise<Record<string, number>> => {
  const { body } = await journey.owner.get(`${journey.sitePath}/surveys/${slug}/asks`);
  return Object.fromEntries(body.notAsked.map(({ reason, n }: { reason: string; n: number }) => [reason, n]));
};

test('a call opens any survey that is on, also one that is neither in the panel nor comes up by itself', async () => {
  const nps = `${journey.sitePath}/surveys/nps`;
  await journey.owner.edit(nps, { inPanel: false });
  const here = await visit('/demo/asking.html');
  await here.open();
  await here.point(/^5 of 5/).waitFor();
  expect(await here.tab('Recommend').count()).toBe(0);
  await here.say('open', 'nps');
  await recommend(here).waitFor();
  const straight = await visit('/demo/asking.html');
  const told: string[] = [];
  straight.page.on('console', (message) => told.push(message.text()));
  await straight.say('open', 'nps');
  await recommend(straight).waitFor();
  await straight.say('open', 'no-such-survey');
  await expect.poll(() => told.join()).toContain('there is no survey called no-such-survey');
  await straight.point(/^5 of 5/).waitFor();
  await journey.owner.edit(nps, { inPanel: true });
});

describe('a survey comes up', () => {
  const moments: [string, object, (visit: Visit) => Promise<unknown>][] = [
    // Longer than a busy machine needs to look whether it is there already.
    ['after a while', { on: 'delay', seconds: 60 }, ({ page }) => pass(page, 60_000)],
    [
      'when the page was scrolled to',
      { on: 'scroll', percent: 60 },
      ({ page }) => page.evaluate(() => scrollTo(0, document.body.scrollHeight)),
    ],
    [
      'when the mouse leaves at the top',
      { on: 'exit' },
      async ({ page }) => {
        await page.mouse.move(300, 200);
        await page.evaluate(() =>
          document.documentElement.dispatchEvent(new MouseEvent('mouseleave', { clientY: -2 })),
        );
      },
    ],
    [
      'when something comes into view',
      { on: 'visible', selector: '#receipt' },
      ({ page }) => page.locator('#receipt').scrollIntoViewIfNeeded(),
    ],
    [
      'when something is there that was not',
      { on: 'visible', selector: '.thanks' },
      ({ page }) => page.getByRole('button', { name: 'Let it appear' }).click(),
    ],
    [
      'when the page tells of an event',
      { on: 'event', name: 'order-done' },
      ({ page }) => page.getByRole('button', { name: "huiyin('event', 'order-done')" }).click(),
    ],
  ];

  test.each(moments)('%s, not before, and its answer arrives', async (_, trigger, happens) => {
    await rules('nps', { triggers: [trigger] });
    const here = await visit('/demo/asking.html');
    // The engine is there and waits.
    await explain(here.page);
    expect(await recommend(here).isVisible()).toBe(false);
    await happens(here);
    await recommend(here).waitFor();
    const answers = await answersBy(journey, async () => {
      await recommend(here).click();
      await here.panel.getByRole('button', { name: 'Close' }).click();
    });
    expect(answers).toMatchObject([{ survey: 'nps', score: 10 }]);
    expect(here.faults).toEqual([]);
    await here.context.close();
  });

  // T32
  test('after a complaint was resolved, while one that is open keeps every survey away', async () => {
    await rules('csat', { triggers: [soon] });
    await rules('nps', { triggers: [{ on: 'resolved' }] });
    const first = await visit('/demo/asking.html', { reducedMotion: 'reduce' });
    await first.panel.getByRole('button', { name: 'Close' }).click();
    await first.open();
    const number = await first.complain('The lid is cracked');
    await first.page.close();

    // Elsewhere on the site, where the survey of before would have its moment again.
    await rules('csat', { triggers: [soon], everyDays: 1, pages: [{ match: 'glob', value: '**/tall.html' }] });
    const { context } = first;
    const waiting = await visit('/demo/tall.html', context);
    expect(await failing(waiting.page, 'csat')).toContain('open_complaint');
    expect(await failing(waiting.page, 'nps')).toEqual(['open_complaint']);
    expect(await cameUp(waiting)).toBe(false);
    await waiting.page.close();

    await journey.owner.post(`${journey.sitePath}/tickets/${number}/resolution`, {});
    const after = await visit('/demo/asking.html', context);
    await recommend(after).waitFor();
    await context.close();
  });
});

describe('a rule that does not hold keeps a survey away', () => {
  // One survey for each rule; all of them have their moment at once.
  const cases: [slug: string, rule: string, own: object][] = [
    ['exact', 'page', { pages: [{ match: 'exact', value: '/demo/asking' }] }],
    [
      'prefix-or-query',
      'page',
      {
        pages: [
          { match: 'prefix', value: '/shop' },
          { match: 'query', value: 'step=2' },
        ],
      },
    ],
    ['glob', 'page', { pages: [{ match: 'glob', value: '/demo/*/x.html' }] }],
    ['language', 'language', { languages: ['zh', 'ja'] }],
    ['device', 'device', { devices: ['phone', 'tablet'] }],
    ['attributes', 'attributes', { attributes: [{ name: 'tier', oneOf: ['gold', 'silver'] }] }],
    ['percent', 'percent', { percent: 0 }],
    ['from', 'not_begun', { from: '2999-01-01' }],
    ['until', 'ended', { until: '2020-01-01' }],
  ];

  test('and explain names that one alone: page, language, device, attributes, share, beginning, end', async () => {
    const surveys = `${journey.sitePath}/surveys`;
    const { definition } = (await journey.owner.get(`${surveys}/nps/versions`)).body.versions[0];
    for (const [slug, , own] of cases) {
      const made = await journey.owner.post(surveys, {
        slug,
        definition,
        inPanel: true,
        rules: { triggers: [soon], ...own },
      });
      expect([slug, made.status]).toEqual([slug, 201]);
    }
    const here = await visit('/demo/asking.html?step=1');
    const told = await Promise.all(cases.map(async ([slug]) => [slug, ...(await failing(here.page, slug))]));
    const any = await cameUp(here);
    for (const [slug] of cases) await journey.owner.edit(`${surveys}/${slug}`, { on: false });
    expect(told).toEqual(cases.map(([slug, rule]) => [slug, rule]));
    expect(any).toBe(false);
    await here.context.close();
  });

  test('and where all of them hold at once it comes up, with every rule told as held', async () => {
    const pages = ['exact', 'prefix', 'glob', 'query'].map((match, i) => ({
      match,
      value: ['/demo/asking.html', '/demo/ask', '/demo/*.html', 'step=2'][i],
    }));
    await rules('nps', {
      triggers: [{ on: 'event', name: 'order-done' }],
      pages,
      percent: 100,
      languages: ['en'],
      devices: ['phone'],
      attributes: [{ name: 'tier', oneOf: ['gold'] }],
      quota: 1_000_000,
      until: '2999-12-31',
    });
    const here = await visit('/demo/asking.html?step=2', {
      viewport: { width: 390, height: 800 },
      screen: { width: 390, height: 800 },
      hasTouch: true,
      isMobile: true,
    });
    await here.say('event', 'order-done', { tier: 'gold' });
    await recommend(here).waitFor();
    const told = (await explain(here.page)).rules.filter((r) => r.survey === 'nps');
    expect(told.filter((r) => !r.pass && !/asked_before|cool_down/.test(r.rule))).toEqual([]);
    expect(told.map((r) => r.rule)).toContain('trigger');
    await here.context.close();
  });

  test('its quota: when the answers are there nobody is asked, and one that is off is not asked either', async () => {
    const done = (await journey.owner.get(`${journey.sitePath}/surveys`)).body.surveys.find(
      (s: { slug: string }) => s.slug === 'nps',
    ).answers;
    await rules('nps', { triggers: [soon], quota: done + 1 });
    const first = await visit('/demo/asking.html');
    await answersBy(journey, async () => {
      await recommend(first).click();
      await first.panel.getByRole('button', { name: 'Close' }).click();
    });
    await first.context.close();
    await expect
      .poll(async () => {
        const { surveys } = (await journey.owner.get(`/v1/sites/${journey.site.siteKey}`)).body;
        return surveys.find((s: { slug: string }) => s.slug === 'nps').rules;
      })
      .toBe(undefined);
    const second = await visit('/demo/asking.html');
    expect(await failing(second.page, 'nps')).toEqual(['quota']);
    expect(await cameUp(second)).toBe(false);
    await second.context.close();

    await rules('nps', { triggers: [soon] });
    await journey.owner.edit(`${journey.sitePath}/surveys/nps`, { on: false });
    const third = await visit('/demo/asking.html');
    expect(await cameUp(third)).toBe(false);
    await journey.owner.edit(`${journey.sitePath}/surveys/nps`, { on: true });
    await third.context.close();
  });
});

// T22
test('in a single-page application a survey waits only where its page is: leaving cancels it, staying brings it up', async () => {
  await rules('nps', { triggers: [{ on: 'delay', seconds: 1 }], pages: [{ match: 'glob', value: '**#/thanks' }] });
  for (const navigation of ['with', 'without']) {
    const context = (await journey.visitorPage()).context();
    if (navigation === 'without')
      await context.addInitScript(
        () => delete (window as any).navigation || Object.defineProperty(window, 'navigation', { value: undefined }),
      );
    const here = await visit('/demo/spa.html', context);
    await explain(here.page);
    await here.page.clock.pauseAt(Date.now() + 3_600_000);
    const go = (name: string) => here.page.getByRole('link', { name, exact: true }).click();
    await go('Thanks');
    await pass(here.page, 400);
    await go('Cart');
    await pass(here.page, 1200);
    expect(await here.panel.isVisible(), navigation).toBe(false);
    await go('Thanks');
    await pass(here.page, 900);
    expect(await here.panel.isVisible(), navigation).toBe(false);
    await pass(here.page, 200);
    await recommend(here).waitFor();
    await go('Shop');
    await context.close();
  }
});

test('a visit as Turbo makes it, which puts another body under the same window, is another page', async () => {
  await rules('nps', {
    triggers: [{ on: 'delay', seconds: 1 }],
    pages: [{ match: 'exact', value: '/demo/tall.html' }],
  });
  const here = await visit('/demo/asking.html');
  await explain(here.page);
  await here.page.clock.pauseAt(Date.now() + 3_600_000);
  const go = (path: string) =>
    here.page.evaluate((to) => {
      const body = document.createElement('body');
      body.append(Object.assign(document.createElement('h1'), { textContent: to }));
      history.pushState({ turbo: {} }, '', to);
      document.documentElement.replaceChild(body, document.body);
      document.dispatchEvent(new Event('turbo:load'));
    }, path);
  await go('/demo/tall.html');
  await pass(here.page, 400);
  await go('/demo/asking.html');
  await pass(here.page, 1200);
  expect(await here.panel.isVisible()).toBe(false);
  await go('/demo/tall.html');
  await pass(here.page, 1200);
  await recommend(here).waitFor();
  expect(here.faults).toEqual([]);
  await here.context.close();
});

describe('the same visitor', () => {
  test('is left alone for the days of the cool-down after any survey, and by one survey once', async () => {
    await rules('nps', { triggers: [soon], everyDays: null });
    const first = await visit('/demo/asking.html');
    await recommend(first).waitFor();
    await first.panel.getByRole('button', { name: 'Close' }).click();
    await first.page.close();
    await rules('csat', { triggers: [soon] });
    await journey.owner.edit(journey.sitePath, { coolDownDays: 7 });
    // The settings of before are good for a minute.
    const state = await first.context.storageState();
    await first.context.close();
    const next = await visit('/demo/asking.html', { storageState: state });
    expect(await failing(next.page, 'nps')).toEqual(['asked_before', 'cool_down']);
    expect(await failing(next.page, 'csat')).toEqual(['cool_down']);
    expect(await cameUp(next)).toBe(false);
    await next.context.close();
    await journey.owner.edit(journey.sitePath, { coolDownDays: 0 });
    const later = await visit('/demo/asking.html', { storageState: state });
    await later.point('5 of 5, very satisfied').waitFor();
    await later.context.close();
  });

  test('is in or out of half the visitors at each visit; who is identified on every device', async () => {
    await rules('nps', { triggers: [{ on: 'event', name: 'never' }], percent: 50 });
    const draws = async (how?: BrowserContextOptions): Promise<boolean[]> => {
      const here = await visit('/demo/asking.html', how);
      const found: boolean[] = [];
      for (let i = 0; i < 24; i++) {
        const { id, signature } = sign(`customer-${i}`, secret);
        await here.say('identify', { id }, signature);
        found.push(!(await failing(here.page, 'nps')).includes('percent'));
      }
      await here.context.close();
      return found;
    };
    const [here, there] = [await draws(), await draws({ locale: 'zh-CN', viewport: { width: 390, height: 800 } })];
    expect(here).toEqual(there);
    expect(here.filter(Boolean).length).toBeGreaterThan(2);
    expect(here.filter(Boolean).length).toBeLessThan(22);

    const first = await visit('/demo/asking.html');
    const drawn = (await failing(first.page, 'nps')).includes('percent');
    // From an act on.
    await first.open();
    await first.point('4 of 5').click();
    await first.send.click();
    const kept = async (): Promise<string> => JSON.stringify(await first.context.storageState());
    await expect.poll(kept).toContain('draw');
    const storageState = await first.context.storageState();
    for (let again = 0; again < 2; again++) {
      const { page, context } = await visit('/demo/asking.html', { storageState });
      expect((await failing(page, 'nps')).includes('percent')).toBe(drawn);
      await context.close();
    }
  });
});

describe('an identified customer', () => {
  /** A page that says who its visitor is before anything else. */
  async function signedIn(
    id: string,
    context: BrowserContext,
    { signature = sign(id, secret).signature, url = '/demo/tall.html' } = {},
  ): Promise<Visit> {
    await context.addInitScript(
      (who) => {
        const queue: unknown[][] = [['identify', { id: who.id, tier: 'gold' }, who.signature]];
        (window as any).huiyin = Object.assign((...call: unknown[]) => void queue.push(call), { q: queue });
      },
      { id, signature },
    );
    return visit(url, context);
  }
  const newContext = async (): Promise<BrowserContext> => {
    const page = await journey.visitorPage();
    await takeClock(page);
    return page.context();
  };

  // T11
  test('gives one answer, with two tabs open and with cleared storage', async () => {
    await rules('nps', { triggers: [soon] });
    const context = await newContext();
    const tabs = await Promise.all([1, 2].map(() => signedIn('customer-tabs', context)));
    await Promise.any(tabs.map((tab) => recommend(tab).waitFor()));
    const up = await Promise.all(tabs.map(cameUp));
    expect(up.toSorted()).toEqual([false, true]);
    const [asked, other] = up[0] ? tabs : tabs.toReversed();
    const answers = await answersBy(journey, async () => {
      await recommend(asked!).click();
      await asked!.send.click();
      await asked!.panel.getByText('Thank you. This helps us see where we stand.').waitFor();
      // The other tab, by the launcher.
      await other!.open();
      await other!.tab('Recommend').click();
      await other!.point('1 of 10').click();
      await other!.send.click();
      await other!.panel.getByText('Thank you. This helps us see where we stand.').waitFor();
    });
    expect(answers).toMatchObject([
      { survey: 'nps', score: 10, customer: 'customer-tabs', attributes: { tier: 'gold' } },
    ]);
    await context.close();

    const cleared = await signedIn('customer-tabs', await newContext());
    await expect.poll(() => failing(cleared.page, 'nps')).toEqual(expect.arrayContaining(['answered', 'refused']));
    expect(await cameUp(cleared)).toBe(false);
    expect((await notAsked('nps')).answered).toBeGreaterThanOrEqual(1);
    expect(cleared.faults.filter((fault) => !fault.includes('409'))).toEqual([]);
    await cleared.context.close();
  });

  test('whose signature is forged is nobody: told so by explain, asked like anybody, and stored without a name', async () => {
    await rules('nps', { triggers: [soon] });
    const { signature } = sign('customer-forged', 'not the secret');
    const here = await signedIn('customer-forged', await newContext(), { signature });
    await recommend(here).waitFor();
    expect((await explain(here.page)).page).toMatchObject({ visitor: 'customer-forged', 'signature fits': false });
    const answers = await answersBy(journey, async () => {
      await recommend(here).click();
      await here.send.click();
    });
    expect(answers).toMatchObject([{ score: 10, customer: null }]);
    await here.context.close();
  });

  /** What pages make of fetch and JSON; not of those in a frame that they did not make. */
  const changed: Record<string, () => void> = {
    'adds credentials': () => {
      const own = fetch;
      if (window === top) window.fetch = (at, init) => own(at, { ...init, credentials: 'include' });
    },
    'adds credentials and is bound': () => {
      const own = fetch;
      const more = (at: RequestInfo | URL, init?: RequestInit) => own(at, { ...init, credentials: 'include' });
      if (window === top) window.fetch = more.bind(window);
    },
    throws: () => {
      if (window === top)
        window.fetch = () => {
          throw new Error('no');
        };
    },
    'is none': () => {
      if (window === top) window.fetch = undefined!;
    },
    'writes lists in its own way': () => {
      (Array.prototype as any).toJSON = function (this: unknown[]) {
        return `[${this.join()}]`;
      };
    },
    'has a variable called URL': () => Object.assign(window, window === top && { URL: '/shop' }),
  };

  test.each(Object.keys(changed))('is asked, and answers, on a page elsewhere that %s', async (name) => {
    await rules('nps', { triggers: [soon] });
    await using host = await startHostPage(journey.server.url, journey.site.siteKey);
    await allow(journey, host.url);
    const context = await newContext();
    await context.addInitScript(changed[name]!);
    const here = await signedIn(`customer-${Object.keys(changed).indexOf(name)}`, context, { url: host.url });
    const answers = await answersBy(journey, async () => {
      await recommend(here).click();
      await here.send.click();
    });
    expect(answers).toMatchObject([{ score: 10, customer: expect.any(String), attributes: { tier: 'gold' } }]);
    await context.close();
  });

  test('with an open complaint is asked nothing, on a device that knows nothing of it either', async () => {
    const context = await newContext();
    const here = await signedIn('customer-complains', context);
    // What hears who they are comes half a second after the page, and a machine complains sooner.
    await explain(here.page);
    await here.open();
    await here.complain('It leaks');
    await context.close();
    await rules('nps', { triggers: [soon] });
    const elsewhere = await signedIn('customer-complains', await newContext());
    await expect.poll(async () => (await notAsked('nps')).open_complaint ?? 0).toBeGreaterThanOrEqual(1);
    expect(await cameUp(elsewhere)).toBe(false);
    await elsewhere.context.close();
  });
});

// T5
test('staff see how often a survey was not asked and why, as numbers and in words', async () => {
  await rules('nps', { triggers: [soon], pages: [{ match: 'exact', value: '/elsewhere' }] });
  const before = (await notAsked('nps')).page ?? 0;
  const here = await visit('/demo/spa.html');
  await explain(here.page);
  for (const name of ['Cart', 'Thanks', 'Shop']) await here.page.getByRole('link', { name, exact: true }).click();
  await settled(here.page);
  await expect.poll(async () => (await notAsked('nps')).page ?? 0).toBe(before + 3);
  await here.context.close();

  const staff = await journey.ownerPage();
  await staff.goto('/admin/ask/nps/rules');
  await staff
    .locator('ask-not-asked')
    .getByRole('row')
    .filter({ hasText: String(before + 3) })
    .waitFor();
  await staff.context().close();
});
