import { expect } from 'chai';
import { drawOf } from '@huiyin/shared/domain/asking/draw';
import { AskedPage, asking, now, type Visit } from './asked-page.ts';

const day = 86_400_000;
const keep = (site: string, kept: unknown): string => {
  localStorage.setItem(`huiyin:${site}:asked`, typeof kept === 'string' ? kept : JSON.stringify(kept));
  return site;
};

describe('what is kept of a visitor about asking', () => {
  afterEach(() => AskedPage.closeAll());

  it('is nothing before they act, not even after a survey came up, whatever they press on the page', async () => {
    const page = await AskedPage.visit({
      surveys: [asking('never', [now], { percent: 0.0001 }), asking('late', [now])],
      config: { countsPages: false },
    });
    await page.comes('late');
    for (const press of ['pointerdown', 'keydown', 'click'])
      page.document.body.dispatchEvent(new Event(press, { bubbles: true }));
    page.root.host.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    page.leave();
    expect(Object.keys(localStorage)).to.deep.equal([]);
    expect(page.document.cookie).to.equal('');
    expect(page.requests.filter((asked) => !asked.includes('/words/'))).to.deep.equal([`GET /v1/sites/${page.site}`]);
  });

  for (const [act, how] of [
    ['close what came up', (page) => page.close()],
    ['answer', (page) => page.tell('huiyin:answer', { survey: 'csat', kind: 'csat', score: 5 })],
    ['complain', (page) => page.tell('huiyin:complaint', { number: 7 })],
    ['are named by the page', (page) => void page.window.huiyin('identify', { id: 'c-7' }, 'ab'.repeat(32))],
  ] as [string, (page: AskedPage) => void][])
    it(`is stored from when they ${act}`, async () => {
      const page = await AskedPage.visit({ surveys: [asking('late', [now], { percent: 99.9999 })] });
      await page.comes('late');
      how(page);
      await page.until(() => page.kept);
      expect(JSON.parse(page.kept!)).to.include.all.keys('draw', 'asked late');
    });

  it('is nothing where the page itself closes what came up', async () => {
    const page = await AskedPage.visit({ surveys: [asking('late', [now])] });
    await page.comes('late');
    page.window.huiyin('close');
    await page.until(() => !page.root.querySelector('[role=dialog]:popover-open'));
    expect(page.kept).to.equal(null);
    page.leave();
    expect(page.posts).to.deep.equal([{ notAsked: [], shown: [{ survey: 'late', end: 'left' }] }]);
  });

  it('of who ignored a survey is nothing: it may come up on the next page they load, and not on the same', async () => {
    const visit = { site: 'ASK-IGNORED', surveys: [asking('late', [{ on: 'event', name: 'now' } as const])] };
    for (let load = 0; load < 2; load++) {
      const page = await AskedPage.visit(visit);
      page.window.huiyin('event', 'now');
      await page.comes('late');
      page.window.huiyin('close');
      page.leave(true);
      page.window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      page.window.huiyin('event', 'now');
      await page.stays();
    }
  });

  it('is nothing after an act when there is nothing to keep', async () => {
    const page = await AskedPage.visit({ surveys: [asking('late', [{ on: 'exit' }])] });
    void page.window.huiyin('identify', { id: 'c-7' }, 'ab'.repeat(32));
    expect(page.kept).to.equal(null);
  });

  it('keeps a survey away that came up, or was answered, not long enough ago', async () => {
    const site = keep('ASK-KEPT', { 'asked old': Date.now() - 91 * day, 'asked new': Date.now() - 89 * day });
    const rules = { everyDays: 90 };
    const surveys = [asking('new', [now], rules), asking('old', [now], rules)];
    const page = await AskedPage.visit({ site, surveys });
    await page.comes('old');
    AskedPage.closeAll();
    keep(site, { 'answered old': Date.now() - 89 * day });
    await (await AskedPage.visit({ site, surveys: [surveys[1]!] })).stays();
  });

  it('keeps every survey away in the days of pause after one came up', async () => {
    const site = keep('ASK-PAUSE', { 'asked other': Date.now() - 2 * day });
    await (await AskedPage.visit({ site, surveys: [asking('late', [now])], config: { coolDownDays: 3 } })).stays();
    const page = await AskedPage.visit({ site, surveys: [asking('late', [now])], config: { coolDownDays: 2 } });
    await page.comes('late');
  });

  it('is drawn once: the same visitor is in or out at each visit', async () => {
    const drawn = 100 * drawOf('4321', 'some');
    for (let visit = 0; visit < 2; visit++) {
      const site = keep('ASK-DRAW', { draw: 4321 });
      const out = await AskedPage.visit({ site, surveys: [asking('some', [now], { percent: drawn })] });
      await out.stays();
      const within = await AskedPage.visit({ site, surveys: [asking('some', [now], { percent: drawn + 1 })] });
      await within.comes('some');
    }
  });

  it('is shared by two tabs: what came up in one does not in the other', async () => {
    const visit = { site: 'ASK-TABS', surveys: [asking('late', [{ on: 'event', name: 'now' } as const])] };
    const [one, two] = [await AskedPage.visit(visit), await AskedPage.visit(visit)];
    one.window.huiyin('event', 'now');
    await one.comes('late');
    one.close();
    await one.until(() => one.kept);
    two.window.huiyin('event', 'now');
    await two.stays();
    expect(Object.keys(JSON.parse(two.kept!))).to.deep.equal(['asked late']);
  });

  it('is drawn once for two tabs: who acts first has drawn for both', async () => {
    const visit = { site: 'ASK-BOTH', surveys: [asking('late', [{ on: 'exit' } as const], { percent: 99.9999 })] };
    const [one, two] = [await AskedPage.visit(visit), await AskedPage.visit(visit)];
    const act = async (page: AskedPage, survey: string): Promise<{ draw: number }> => {
      page.tell('huiyin:answer', { survey });
      await page.until(() => page.kept?.includes(survey));
      return JSON.parse(page.kept!) as { draw: number };
    };
    const { draw } = await act(one, 'first');
    expect(await act(two, 'second')).to.include({ draw });
    expect(await act(one, 'third'))
      .to.include.all.keys('answered first', 'answered second')
      .and.include({ draw });
  });

  it('is not answered twice: an answer from the launcher counts', async () => {
    const page = await AskedPage.visit({ surveys: [asking('late', [{ on: 'event', name: 'now' }])] });
    page.tell('huiyin:answer', { survey: 'late', kind: 'csat', score: 5 });
    page.window.huiyin('event', 'now');
    await page.stays();
    expect(page.kept).to.include('answered late');
  });

  for (const [what, kept] of [
    ['no JSON', '{"draw":'],
    ['a list', '[1,2]'],
    ['null', 'null'],
    ['other types', { draw: 'x', 'asked late': '2026', 'answered late': null, 'not late': [] }],
    ['times to come', { 'asked late': Date.now() + 400 * day }],
    ['numbers that are none', '{"asked late":1e999,"draw":-1}'],
  ] as const)
    it(`is ignored where it is ${what}`, async () => {
      const site = keep('ASK-ODD', kept);
      const page = await AskedPage.visit({ site, surveys: [asking('late', [now])] });
      await page.comes('late');
      page.close();
      await page.until(() => page.kept !== (typeof kept === 'string' ? kept : JSON.stringify(kept)));
      expect(JSON.parse(page.kept!)).to.have.all.keys('asked late');
    });

  for (const how of ['blocked', 'full'] as const)
    it(`stays with the page where storage is ${how}`, async () => {
      const page = await AskedPage.visit({
        surveys: [asking('late', [now])],
        before: (window) => {
          const refuse = (): never => {
            throw new DOMException('no', how === 'full' ? 'QuotaExceededError' : 'SecurityError');
          };
          const value = how === 'full' ? { getItem: () => null, setItem: refuse } : undefined;
          Object.defineProperty(window, 'localStorage', value ? { value } : { get: refuse });
        },
      });
      await page.comes('late');
      page.close();
      page.go('/elsewhere');
      await page.stays();
      expect(page.kept).to.equal(null);
    });
});

describe('what a page tells of its surveys', () => {
  afterEach(() => AskedPage.closeAll());
  const exit = [{ on: 'exit' } as const];
  const event = [{ on: 'event', name: 'now' } as const];

  it('is why they were not asked, once, when it is left; another address is another page', async () => {
    const surveys = [
      asking('elsewhere', exit, { pages: [{ match: 'exact', value: '/cart' }] }),
      asking('phone', exit, { devices: ['phone'] }),
      asking('gold', exit, { attributes: [{ name: 'tier', oneOf: ['gold'] }] }),
      asking('nobody', exit, { percent: 0 }),
      asking('chinese', exit, { languages: ['zh'] }),
      asking('bye', exit),
    ];
    const page = await AskedPage.visit({ surveys });
    await page.clock.pass(60_000);
    expect(page.posts).to.deep.equal([]);
    page.go('/a');
    page.leave();
    page.leave();
    const notAsked = [
      { survey: 'elsewhere', reason: 'page' },
      { survey: 'phone', reason: 'device' },
      { survey: 'gold', reason: 'attributes' },
      { survey: 'nobody', reason: 'percent' },
      { survey: 'chinese', reason: 'language' },
      { survey: 'bye', reason: 'trigger' },
    ];
    await page.until(() => page.posts.length > 1);
    expect(page.posts).to.deep.equal([
      { notAsked, shown: [] },
      { notAsked, shown: [] },
    ]);
    expect(page.kept).to.equal(null);
  });

  for (const [end, how] of [
    ['left', () => {}],
    ['dismissed', (page) => page.close()],
    ['answered', (page) => page.rate(4)],
    ['answered', (page) => (page.rate(4), page.close())],
  ] as ['left' | 'dismissed' | 'answered', (page: AskedPage) => void][])
    it(`is what came up and that it was ${end}: ${String(how)}`, async () => {
      const page = await AskedPage.visit({ surveys: [asking('late', [now])] });
      await page.comes('late');
      // What keeps the answer is there.
      await page.until(() => page.panel.run(page.env).state.more);
      how(page);
      await page.clock.pass(100);
      page.leave();
      await page.until(() => page.posts.length);
      expect(page.posts).to.deep.equal([{ notAsked: [], shown: [{ survey: 'late', end }] }]);
    });

  for (const [end, what] of [
    ['left', 'goes with the document'],
    ['answered', 'is kept after all, on another page of the document'],
  ] as const)
    it(`is ${end} of a rating that was given before what keeps it was there, and ${what}`, async () => {
      const { promise, resolve: comes } = Promise.withResolvers<void>();
      const page = await AskedPage.visit({ surveys: [asking('late', [now])], before: keeping(promise) });
      const isKept = (): boolean => !!page.panel.run(page.env).state.drafts['late'];
      await page.comes('late');
      page.rate(4);
      await page.clock.pass(100);
      expect(isKept()).to.equal(false);
      if (end === 'answered') {
        page.go('/a');
        await page.clock.pass(100);
        expect(page.posts).to.deep.equal([]);
        comes();
        await page.until(isKept);
      }
      page.leave();
      await page.until(() => page.posts.length);
      expect(page.posts).to.deep.equal([{ notAsked: [], shown: [{ survey: 'late', end }] }]);
    });

  it('goes along to the next address while what came up is open', async () => {
    const page = await AskedPage.visit({ surveys: [asking('late', event)] });
    page.window.huiyin('event', 'now');
    await page.comes('late');
    page.go('/a');
    await page.clock.pass(100);
    expect(page.posts).to.deep.equal([]);
    page.close();
    page.go('/b');
    await page.until(() => page.posts.length);
    expect(page.posts).to.deep.equal([{ notAsked: [], shown: [{ survey: 'late', end: 'dismissed' }] }]);
  });

  for (const [why, visit] of [
    ['under Global Privacy Control', { before: isFollowedByNobody }],
    ['where the site wants no counts', { config: { countsPages: false } }],
    ['where there is nothing to tell', { surveys: [] }],
  ] as [string, Partial<Visit>][])
    it(`is nothing ${why}`, async () => {
      const page = await AskedPage.visit({ surveys: [asking('bye', exit)], ...visit });
      page.go('/a');
      page.leave();
      await page.clock.pass(100);
      expect(page.posts).to.deep.equal([]);
    });

  it('is all in one with what stands in the flow of the page', async () => {
    const page = await AskedPage.visit({ surveys: [asking('bye', exit)] });
    const told = (detail: unknown): boolean =>
      !page.document.dispatchEvent(new CustomEvent('huiyin:shown', { cancelable: true, detail }));
    const { site } = page;
    const one = { site, survey: 'inline', end: 'answered' };
    const nonsense = [
      null,
      7,
      {},
      { ...one, survey: 'No slug' },
      { ...one, survey: Symbol('s') },
      { ...one, end: 'x' },
    ];
    for (const odd of [...nonsense, { ...one, site: 'ANOTHER' }]) expect(told(odd)).to.equal(false);
    // Two elements may show the same survey.
    expect([told(one), told({ ...one, end: 'left' })]).to.deep.equal([true, true]);
    page.leave();
    await page.until(() => page.posts.length);
    const inFlow = { survey: 'inline' };
    expect(page.posts.map(({ shown }) => shown)).to.deep.equal([
      [
        { ...inFlow, end: 'answered' },
        { ...inFlow, end: 'left' },
      ],
    ]);
  });

  for (const [end, what, how] of [
    ['left', 'a complaint elsewhere on the page', (page) => say(page.document.body, 'complaint', { number: 7 })],
    ['left', 'a close that is not ours', (page) => say(page.document.body, 'close')],
    ['left', 'an answer that names no survey', (page) => say(page.document, 'answer', { survey: Symbol('s') })],
    ['answered', 'a complaint in its place', (page) => say(page.root.host, 'complaint', { number: 7 })],
    ['dismissed', 'a complaint after it was closed', (page) => (page.close(), say(page.root.host, 'complaint'))],
  ] as [string, string, (page: AskedPage) => void][])
    it(`says ${end} of what came up after ${what}`, async () => {
      const page = await AskedPage.visit({ surveys: [asking('late', [now])] });
      await page.comes('late');
      how(page);
      await page.clock.pass(100);
      page.leave();
      await page.until(() => page.posts.length);
      expect(page.posts[0]!.shown).to.deep.equal([{ survey: 'late', end }]);
    });

  it('is nothing of an address that makes it a test, and all of the next that does not', async () => {
    const page = await AskedPage.visit({ surveys: [asking('bye', exit)], query: '?huiyin-test' });
    page.go('/a');
    await page.clock.pass(100);
    expect(page.posts).to.deep.equal([]);
    page.go('/b');
    await page.until(() => page.posts.length);
    expect(page.posts).to.have.length(1);
  });
});

function isFollowedByNobody({ navigator }: Window): void {
  Object.defineProperty(navigator, 'globalPrivacyControl', { value: true });
}

/** A page to which what keeps answers comes after something else. */
const keeping =
  (after: Promise<void>) =>
  (window: Window): void => {
    Object.assign(window, { after });
    const real = `${location.origin}/widget/src/more.ts?later`;
    const map = window.document.createElement('script');
    map.type = 'importmap';
    map.textContent = JSON.stringify({
      imports: { '/widget/src/more.ts': `data:text/javascript,await after;export * from '${real}'` },
    });
    window.document.head.append(map);
  };

function say(from: EventTarget, what: string, detail?: unknown): void {
  from.dispatchEvent(new CustomEvent(`huiyin:${what}`, { bubbles: true, detail }));
}
