import { asNative } from '../as-native.ts';
import { problem } from '../problem.ts';
import { expect } from 'chai';
import { drawOf } from '@huiyin/shared/domain/asking/draw';
import type { Explanation } from '../../src/ask/explain.ts';
import { AskedPage, asking, now } from './asked-page.ts';

const signature = 'ab'.repeat(32);
const identify = ['identify', { id: 'c-7', name: 'Mei', tier: 'gold' }, signature];
const order = [{ on: 'event', name: 'order-done' } as const];

describe('an identified customer', () => {
  afterEach(() => AskedPage.closeAll());

  it('is asked when the server says so', async () => {
    const page = await AskedPage.visit({ surveys: [asking('late', [now])], calls: [identify] });
    await page.comes('late');
    expect(page.posts).to.deep.equal([
      {
        survey: 'late',
        customer: { id: 'c-7', signature },
        attributes: { name: 'Mei', tier: 'gold' },
        locale: 'en',
      },
    ]);
  });

  it('is not asked when the server says no; the next survey gets its chance', async () => {
    const page = await AskedPage.visit({
      surveys: [asking('first', order), asking('second', order)],
      calls: [identify],
    });
    page.decide = () => (page.posts.length > 1 ? { ask: true } : { ask: false, reason: 'answered' });
    page.window.huiyin('event', 'order-done');
    await page.comes('second');
    expect(page.posts.map((p) => p.survey)).to.deep.equal(['first', 'second']);
  });

  it('is asked about a survey once a page, however often its moment comes', async () => {
    const page = await AskedPage.visit({ surveys: [asking('late', order)], calls: [identify] });
    page.decide = () => ({ ask: false, reason: 'do_not_disturb' });
    for (let times = 0; times < 3; times++) {
      page.window.huiyin('event', 'order-done');
      await page.clock.pass(100);
    }
    expect(page.posts.length).to.equal(1);
  });

  it('is not asked when the server cannot be asked, or makes no sense', async () => {
    const offline = (): never => {
      throw new TypeError('offline');
    };
    for (const answer of [offline, () => ({}), () => ({ ask: 'yes' }), () => null]) {
      const page = await AskedPage.visit({ surveys: [asking('late', order)], calls: [identify] });
      page.decide = answer as never;
      page.window.huiyin('event', 'order-done');
      await page.stays();
    }
  });

  it('is not asked when the server takes too long', async () => {
    const page = await AskedPage.visit({ surveys: [asking('late', order)], calls: [identify] });
    page.decide = () => page.later(2500, { ask: true });
    page.window.huiyin('event', 'order-done');
    await page.stays(2800);
  });

  it('is not asked when they left the page, or opened the panel, before the server answered', async () => {
    for (const leave of [(p: AskedPage) => p.go('/elsewhere'), (p: AskedPage) => p.env.button.click()]) {
      const page = await AskedPage.visit({ surveys: [asking('late', order)], calls: [identify] });
      page.decide = () => page.later(200, { ask: true });
      page.window.huiyin('event', 'order-done');
      await page.until(() => page.posts.length);
      leave(page);
      await page.stays(400);
    }
  });

  it('is drawn by their id: the same on every device', async () => {
    const [least, most] = ['customer-7', 'customer-8', 'customer-9'].toSorted(
      (one, two) => drawOf(one, 'nps') - drawOf(two, 'nps'),
    ) as [string, string];
    const rules = { percent: 100 * drawOf(most, 'nps') };
    for (const id of [least, most, least, most]) {
      const page = await AskedPage.visit({
        surveys: [asking('nps', [now], rules)],
        calls: [['identify', { id }, signature]],
      });
      if (id === least) await page.comes('nps');
      else await page.stays();
      expect(page.kept ?? '').not.to.include('draw');
    }
  });

  it('is nobody under Global Privacy Control: nothing about them is kept or sent', async () => {
    const page = await AskedPage.visit({
      surveys: [asking('late', [now])],
      calls: [identify],
      before: ({ navigator }) => void Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }),
    });
    await page.comes('late');
    page.leave();
    expect([page.posts, page.kept]).to.deep.equal([[], null]);
    expect(page.env.who).to.deep.equal({ attributes: {} });
  });

  it('is nobody any more after identify with null', async () => {
    const page = await AskedPage.visit({ surveys: [asking('late', order)], calls: [identify, ['identify', null]] });
    page.window.huiyin('event', 'order-done');
    await page.comes('late');
    expect(page.posts).to.deep.equal([]);
  });

  it('is nobody without a signature, which is told; what else is said still holds', async () => {
    const rules = { attributes: [{ name: 'tier', oneOf: ['gold'] }] };
    const page = await AskedPage.visit({
      surveys: [asking('late', [now], rules)],
      calls: [['identify', { id: 7, tier: 'gold' }, 'x']],
    });
    await page.comes('late');
    expect(page.posts).to.deep.equal([]);
    expect(page.warned).to.deep.equal(['huiyin: ignored identify signature x']);
  });
});

describe('a call of huiyin', () => {
  afterEach(() => AskedPage.closeAll());
  const visit = (calls: unknown[][] = []) => AskedPage.visit({ surveys: [asking('late', order)], calls });

  it('opens and closes the panel', async () => {
    const page = await visit();
    const panel = (): Element | null => page.root.querySelector('[role=dialog]:popover-open');
    page.window.huiyin('open', 'late');
    await page.until(panel);
    page.window.huiyin('close');
    await page.until(() => !panel());
    page.window.huiyin('open');
    await page.until(panel);
  });

  it('made before the visitor pressed the launcher does not undo that, when it is heard later', async () => {
    const calls = [['open', 'late'], ['close']];
    const page = await AskedPage.visit({ surveys: [asking('late', order)], calls, pressed: true });
    const panel = (): Element | null => page.root.querySelector('[role=dialog]:popover-open');
    await page.until(panel);
    await page.clock.pass(300);
    expect(panel()).not.to.equal(null);
    page.window.huiyin('close');
    await page.until(() => !panel());
  });

  for (const [call, said] of [
    [['opne'], 'call opne'],
    [[], 'call'],
    [[{}], 'call [object Object]'],
    [['constructor'], 'call constructor'],
    [['open', 7], 'open 7'],
    [['event'], 'event'],
    [['event', 'two words'], 'event two words'],
    [['event', 'order-done', { Size: 4 }], 'event Size 4'],
    [['identify', { tier: { deep: 1 } }], 'identify tier [object Object]'],
    [['identify', { tier: 'x'.repeat(201) }], `identify tier ${'x'.repeat(201)}`],
    [['identify', { tier: NaN }], 'identify tier NaN'],
    [['identify', { tier: '\ud800' }], 'identify tier \ud800'],
    [['identify', { id: 'c-7' }], 'identify signature'],
    [['identify', { id: ' c-7' }, signature], 'identify id  c-7'],
    [['identify', { id: 'c-7\u2028c-8' }, signature], 'identify id c-7\u2028c-8'],
    [['identify', { id: 'x'.repeat(201) }, signature], `identify id ${'x'.repeat(201)}`],
    [['identify', { id: true }, signature], 'identify id true'],
    [['identify', { id: null }, signature], 'identify id'],
    [['identify'], 'identify'],
    [['identify', 'customer-1234', signature], 'identify customer-1234'],
    [['identify', ['c-7'], signature], 'identify c-7'],
    [['event', 'order-done', 'gold'], 'event order-done gold'],
    [['event', 'order-done', null], 'event order-done'],
  ] as const)
    it(`with ${JSON.stringify(call)} is ignored with one line that names it`, async () => {
      const page = await visit();
      expect(() => page.window.huiyin(...call)).not.to.throw();
      page.window.huiyin(...call);
      await page.clock.pass(50);
      expect(page.warned.map((w) => w.trim())).to.deep.equal([`huiyin: ignored ${said}`.trim()]);
    });

  it('that says nothing by a name changes nothing of what is known', async () => {
    const page = await visit([identify]);
    const { who } = page.env;
    expect(who?.customer?.id).to.equal('c-7');
    for (const wrong of [undefined, 'customer-1234', ['c-8'], 7, new Map([['id', 'c-8']])]) {
      page.window.huiyin('identify', wrong, signature);
      if (wrong !== undefined) page.window.huiyin('event', 'order-done', wrong);
    }
    expect(page.env.who).to.deep.equal(who);
  });

  it('throws nothing, whatever it is given', async () => {
    const page = await visit();
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    for (const verb of ['open', 'event', 'identify', 'explain', Symbol('x'), trap])
      for (const value of [undefined, null, 0, '', [], {}, trap, () => {}, Symbol('y'), 1n])
        expect(() => page.window.huiyin(verb, value, value)).not.to.throw();
  });

  it('carries no more than 20 things said of a visitor', async () => {
    const page = await visit();
    page.window.huiyin('identify', Object.fromEntries(Array.from({ length: 25 }, (_, n) => [`a${n}`, n])));
    expect(Object.keys(page.env.who!.attributes).length).to.equal(20);
    expect(page.warned.length).to.equal(5);
  });

  it('explains each rule of each survey for this page and visitor, on the console and as data', async () => {
    const surveys = [
      asking('late', order, { pages: [{ match: 'glob', value: '/shop/*' }], percent: 100, devices: ['desktop'] }),
      { ...asking('quiet', order), rules: undefined as never },
    ];
    const config = { stopped: { quiet: 'quota', soon: 'not_begun' } } as const;
    const page = await AskedPage.visit({ surveys, config, calls: [['identify', { tier: 'gold' }]] });
    const said = (await page.window.huiyin('explain')) as {
      page: Record<string, unknown>;
      rules: { survey: string; rule: string; pass: boolean; wants: string; is: string }[];
    };
    expect(page.tables).to.deep.equal([said.page, said.rules]);
    expect(said.page).to.include({
      site: page.site,
      version: '1.2.3',
      'loaded from': `${location.origin}/`,
      connection: 'works',
      'data-ask': 'not in the tag',
      visitor: undefined,
      'signature fits': undefined,
      attributes: '{"tier":"gold"}',
      'uses storage': undefined,
      'came up': undefined,
    });
    const of = (survey: string): string[] =>
      said.rules.filter((r) => r.survey === survey && !r.pass).map((r) => r.rule);
    expect(of('late')).to.deep.equal(['page', 'trigger']);
    expect([of('quiet'), of('soon')]).to.deep.equal([['quota'], ['not_begun']]);
    expect(page.posts).to.deep.equal([]);
    const told = (rule: string) => said.rules.find((r) => r.rule === rule);
    expect(told('page')).to.include({
      wants: '[{"match":"glob","value":"/shop/*"}]',
      is: JSON.stringify(page.window.location.href),
    });
    expect(told('asked_before')).to.include({ pass: true, is: 'none' });
    expect(told('trigger')!.wants).to.equal('[{"on":"event","name":"order-done"}]');
  });

  it('explains whether the tag says that the page asks, whatever its value', async () => {
    const asksBy = async (visit: object): Promise<unknown> => {
      const page = await AskedPage.visit({ surveys: [], ...visit });
      return ((await page.window.huiyin('explain')) as Explanation).page['data-ask'];
    };
    expect(await asksBy({})).to.equal('not in the tag');
    expect(await asksBy({ tag: { ask: '' } })).to.equal('there');
    expect(await asksBy({ tag: { ask: 'true' } })).to.equal('there');
  });

  it('explains what the server holds against an identified customer, and its reason once it said no', async () => {
    const page = await AskedPage.visit({ surveys: [asking('late', order)], calls: [identify] });
    const held = [
      { survey: 'late', rule: 'do_not_disturb', pass: false },
      { survey: 'late', rule: 'quiet_hours', pass: true },
      { survey: 'late', rule: 'asked_before', pass: false },
    ] as const;
    page.decide = () =>
      page.posts.at(-1)!.explain ? { identified: true, rules: [...held] } : { ask: false, reason: 'do_not_disturb' };
    const told = async (): Promise<Record<string, [boolean | string, string]>> => {
      const { rules } = (await page.window.huiyin('explain')) as Explanation;
      return Object.fromEntries(rules.map(({ rule, pass, is }) => [rule, [pass, is]]));
    };
    const before = await told();
    expect(before['do_not_disturb']).to.deep.equal([false, '"told by the server"']);
    expect(before['asked_before']).to.deep.equal([false, '"told by the server"']);
    expect(before['quiet_hours']![0]).to.equal(true);
    expect(before['segment_full']![0]).to.equal('not known here');
    expect(before['refused']).to.deep.equal([true, 'false']);
    page.window.huiyin('event', 'order-done');
    await page.until(() => page.posts.length === 2);
    await page.clock.pass(100);
    expect((await told())['refused']).to.deep.equal([false, '"do_not_disturb"']);
    expect(page.posts[0]).to.deep.equal({
      explain: true,
      customer: { id: 'c-7', signature },
      attributes: { name: 'Mei', tier: 'gold' },
      locale: 'en',
    });
  });

  for (const [what, answer, words] of [
    ['the key is unknown', { status: 404, code: 'not_found' }, '404 not_found'],
    ['the page may not use it', { status: 403, code: 'origin_not_allowed' }, '403 origin_not_allowed'],
    ['something else stands in its place', { status: 404, code: undefined }, '404 not from the server'],
  ] as const)
    it(`explains that ${what}`, async () => {
      const page = await AskedPage.visit({
        surveys: [],
        before: (window) => {
          window.fetch = asNative(async () => {
            return answer.code
              ? problem(answer.status, answer.code)
              : new Response('<h1>Nothing here', { status: answer.status });
          });
        },
      });
      const said = (await page.window.huiyin('explain')) as { page: Record<string, unknown> };
      expect(said.page.connection).to.include(words);
    });
});
