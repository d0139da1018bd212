import { expect } from 'chai';
import { drawOf } from '@huiyin/shared/domain/asking/draw';
import { AskedPage, asking, now } from './asked-page.ts';

const day = 86_400_000;
const keep = (site: string, kept: unknown): string => {
  localStorage.setItem(`huiyin:${site}:asked`, typeof kept === 'string' ? kept : JSON.stringify(kept));
  return site;
};

describe('what is kept of a visitor about asking', () => {
  afterEach(() => AskedPage.closeAll());

  it('is nothing before they act on the page, not even after a survey came up', async () => {
    const page = await AskedPage.visit({
      surveys: [asking('never', [now], { percent: 0.0001 }), asking('late', [now])],
    });
    await page.comes('late');
    page.window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(Object.keys(localStorage)).to.deep.equal([]);
    expect(page.document.cookie).to.equal('');
    expect(page.requests).to.deep.equal([`GET /v1/sites/${page.site}`]);
  });

  for (const act of ['pointerdown', 'keydown'])
    it(`is stored from their first ${act} on, whatever it is about`, async () => {
      const page = await AskedPage.visit({ surveys: [asking('late', [now], { percent: 99.9999 })] });
      await page.comes('late');
      page.document.body.dispatchEvent(new Event(act, { bubbles: true }));
      expect(JSON.parse(page.kept!)).to.have.all.keys('draw', 'asked late');
    });

  it('is nothing after an act when there is nothing to keep', async () => {
    const page = await AskedPage.visit({ surveys: [asking('late', [{ on: 'exit' }])] });
    page.act();
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
    const site = keep('ASK-DRAW', { draw: 4321 });
    const drawn = 100 * drawOf('4321', 'some');
    for (let visit = 0; visit < 2; visit++) {
      const out = await AskedPage.visit({ site, surveys: [asking('some', [now], { percent: drawn })] });
      await out.stays();
      const within = await AskedPage.visit({ site, surveys: [asking('some', [now], { percent: drawn + 1 })] });
      await within.comes('some');
    }
  });

  it('is shared by two tabs: what came up in one does not in the other', async () => {
    const visit = { site: 'ASK-TABS', surveys: [asking('late', [{ on: 'event', name: 'now' } as const])] };
    const [one, two] = [await AskedPage.visit(visit), await AskedPage.visit(visit)];
    one.act();
    one.window.huiyin('event', 'now');
    await one.comes('late');
    two.window.huiyin('event', 'now');
    await two.stays();
    two.act();
    expect(Object.keys(JSON.parse(two.kept!))).to.deep.equal(['asked late']);
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
      page.act();
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
      page.act();
      await page.comes('late');
      page.window.huiyin('close');
      page.go('/elsewhere');
      await page.stays();
      expect(page.kept).to.equal(null);
    });
});

describe('why a survey was not asked', () => {
  afterEach(() => AskedPage.closeAll());
  const exit = [{ on: 'exit' } as const];

  it('is counted by reason and leaves with the first act on the widget, not before', async () => {
    const surveys = [
      asking('elsewhere', exit, { pages: [{ match: 'exact', value: '/cart' }] }),
      asking('phone', exit, { devices: ['phone'] }),
      asking('gold', exit, { attributes: [{ name: 'tier', oneOf: ['gold'] }] }),
      asking('nobody', exit, { percent: 0 }),
      asking('chinese', exit, { languages: ['zh'] }),
      asking('bye', exit),
    ];
    const page = await AskedPage.visit({ surveys });
    page.go('/a');
    page.go('/b');
    page.act();
    await page.clock.pass(100);
    expect(page.posts).to.deep.equal([]);
    page.root.host.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await page.until(() => page.posts.length);
    const n = 2;
    expect(page.posts).to.deep.equal([
      {
        notAsked: [
          { survey: 'elsewhere', reason: 'page', n },
          { survey: 'phone', reason: 'device', n },
          { survey: 'gold', reason: 'attributes', n },
          { survey: 'nobody', reason: 'percent', n },
          { survey: 'chinese', reason: 'language', n },
          { survey: 'bye', reason: 'trigger', n },
        ],
      },
    ]);
    page.root.host.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await page.clock.pass(100);
    expect(page.posts.length).to.equal(1);
    expect(Object.keys(JSON.parse(page.kept!))).to.deep.equal(['draw'].filter((k) => page.kept!.includes(k)));
  });

  it('adds up over page loads once the visitor has acted', async () => {
    const visit = { site: 'ASK-LOADS', surveys: [asking('bye', exit)] };
    for (let load = 0; load < 3; load++) {
      const page = await AskedPage.visit(visit);
      page.act();
      page.window.dispatchEvent(new PageTransitionEvent('pagehide'));
    }
    const page = await AskedPage.visit(visit);
    page.tell('huiyin:answer', { survey: 'csat', kind: 'csat', score: 5 });
    await page.until(() => page.posts.length);
    expect(page.posts[0]!.notAsked).to.deep.equal([{ survey: 'bye', reason: 'trigger', n: 3 }]);
  });
});
