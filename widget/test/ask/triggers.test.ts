import { expect } from 'chai';
import type { Item } from '../../src/keep/queue.ts';
import { openStore } from '../../src/keep/store.ts';
import { AskedPage, asking, now } from './asked-page.ts';

describe('a survey comes up by itself', () => {
  afterEach(() => AskedPage.closeAll());

  it('after a while, and the focus stays with the page', async () => {
    const page = await AskedPage.visit({ surveys: [asking('late', [{ on: 'delay', seconds: 0.6 }])] });
    const own = page.document.querySelector<HTMLElement>('#own')!;
    own.focus();
    await page.stays(200);
    await page.comes('late');
    expect(page.document.activeElement).to.equal(own);
    await page.until(() => page.root.querySelector('[role=dialog]')!.matches(':popover-open'));
  });

  it('when so much of the page was scrolled to, and not before', async () => {
    const page = await AskedPage.visit({ surveys: [asking('deep', [{ on: 'scroll', percent: 60 }])] });
    await page.stays(100);
    page.window.scrollTo(0, 600);
    await page.stays(200);
    page.window.scrollTo(0, 1800);
    await page.comes('deep');
  });

  it('when a large part of the page that scrolls by itself was scrolled to', async () => {
    const page = await AskedPage.visit({ surveys: [asking('deep', [{ on: 'scroll', percent: 100 }])] });
    const box = page.document.createElement('div');
    box.style.cssText = 'position:fixed;inset:0;overflow:auto';
    box.append(page.document.createElement('p'));
    (box.firstChild as HTMLElement).style.height = '2000px';
    page.document.body.append(box);
    box.scrollTo(0, 500);
    await page.stays(200);
    box.scrollTo(0, 2000);
    await page.comes('deep');
  });

  it('when the mouse leaves by the upper edge', async () => {
    const page = await AskedPage.visit({ surveys: [asking('bye', [{ on: 'exit' }])] });
    const leave = (clientY: number): void =>
      void page.document.documentElement.dispatchEvent(new MouseEvent('mouseleave', { clientY }));
    leave(400);
    await page.stays(100);
    leave(-1);
    await page.comes('bye');
  });

  it('when a finger flings the page back up, not when it wanders up', async () => {
    const page = await AskedPage.visit({
      surveys: [asking('bye', [{ on: 'exit' }])],
      before: (window) => void (window.matchMedia = ((q: string) => ({ matches: q.includes('coarse') })) as never),
    });
    const scroll = async (top: number): Promise<void> => {
      const heard = new Promise((resolve) => page.document.addEventListener('scroll', resolve, { once: true }));
      page.window.scrollTo(0, top);
      await heard;
      await page.clock.pass(60);
    };
    await scroll(2000);
    for (let top = 1950; top > 1400; top -= 50) await scroll(top);
    await page.stays(100);
    await scroll(2000);
    await scroll(1500);
    await scroll(900);
    await page.comes('bye');
  });

  it('when something comes into view', async () => {
    const page = await AskedPage.visit({ surveys: [asking('end', [{ on: 'visible', selector: '#end' }])] });
    await page.stays(200);
    page.document.querySelector('#end')!.scrollIntoView();
    await page.comes('end');
  });

  it('when something that was not there at first comes into view', async () => {
    const page = await AskedPage.visit({ surveys: [asking('done', [{ on: 'visible', selector: '.done' }])] });
    await page.stays(100);
    page.document.querySelector('#own')!.className = 'done';
    await page.comes('done');
  });

  it('by another trigger when a selector is none, which is told once', async () => {
    const page = await AskedPage.visit({
      surveys: [
        asking('end', [
          { on: 'visible', selector: '##' },
          { on: 'delay', seconds: 0.2 },
        ]),
      ],
    });
    await page.comes('end');
    expect(page.warned).to.deep.equal(['huiyin: not a selector, ignored ##']);
  });

  it('when the page tells of an event', async () => {
    const page = await AskedPage.visit({ surveys: [asking('order', [{ on: 'event', name: 'order-done' }])] });
    page.window.huiyin('event', 'order-begun');
    await page.stays(100);
    page.window.huiyin('event', 'order-done');
    await page.comes('order');
  });

  it('when the page told of an event before we were there, in the order of the calls', async () => {
    const page = await AskedPage.visit({
      surveys: [
        asking('order', [{ on: 'event', name: 'order-done' }], { attributes: [{ name: 'tier', oneOf: ['gold'] }] }),
      ],
      calls: [
        ['identify', { tier: 'tin' }],
        ['identify', { tier: 'gold' }],
        ['event', 'order-done'],
      ],
    });
    await page.comes('order');
  });

  it('when a complaint is resolved', async () => {
    const page = await AskedPage.visit({ surveys: [asking('solved', [{ on: 'resolved' }])], complaint: 'resolved' });
    await page.comes('solved');
  });

  it('and never by what a later release may know', async () => {
    const page = await AskedPage.visit({ surveys: [asking('later', [{ on: 'mood' } as never, null as never, now])] });
    await page.comes('later');
  });
});

describe('no survey comes up', () => {
  afterEach(() => AskedPage.closeAll());

  it('while the panel is open', async () => {
    const page = await AskedPage.visit({ surveys: [asking('late', [{ on: 'delay', seconds: 0.3 }])] });
    page.env.button.click();
    await page.stays(600);
  });

  it('while the page is hidden; it waits', async () => {
    const page = await AskedPage.visit({
      surveys: [asking('late', [now])],
      before: ({ document }) => void Object.defineProperty(document, 'hidden', { value: true, configurable: true }),
    });
    await page.stays();
    Object.defineProperty(page.document, 'hidden', { value: false });
    page.document.dispatchEvent(new Event('visibilitychange'));
    await page.comes('late');
  });

  for (const complaint of ['open', 'waiting'])
    it(`while a complaint is ${complaint}`, async () => {
      const triggers = [{ on: 'resolved' } as const, { on: 'event', name: 'now' } as const];
      const page = await AskedPage.visit({ surveys: [asking('late', triggers)], complaint });
      await page.until(() => page.requests.some((r) => r.includes('/v1/threads/')));
      page.window.huiyin('event', 'now');
      await page.stays(1200);
    });

  it('while a complaint has not arrived yet', async () => {
    const site = 'ASK-ON-ITS-WAY';
    const body = JSON.stringify({ id: 'c', kind: 'complaint', comment: 'It drips', threadSecret: 's' });
    const at = Date.now();
    const item = { id: 'c', path: `v1/sites/${site}/responses`, body, madeAt: at, dueAt: at + 60_000, tries: 1 };
    const queue: Item[] = [{ ...item, what: 'complaint', thread: 'c' }];
    await openStore(site).update((kept) => ({ ...kept, queue }));
    const page = await AskedPage.visit({ site, surveys: [asking('late', [{ on: 'event', name: 'now' }])] });
    await page.until(() => page.panel.run(page.env).state.kept.queue.length);
    page.window.huiyin('event', 'now');
    await page.stays(1200);
  });

  it('while it is not known how a complaint stands', async () => {
    const site = 'ASK-UNKNOWN';
    localStorage.setItem(`huiyin:${site}`, '1');
    const page = await AskedPage.visit({
      site,
      surveys: [asking('late', [now])],
      before: (window) => void Object.defineProperty(window, 'indexedDB', { value: { open: () => ({}) } }),
    });
    await page.stays();
  });

  it('beside another one: the first in order comes, the others have to wait for another day', async () => {
    const surveys = [asking('never', [now], { percent: 0 }), asking('first', [now]), asking('second', [now])];
    const page = await AskedPage.visit({ surveys });
    await page.comes('first');
    page.window.huiyin('close');
    page.go('?again');
    await page.stays();
    page.go('/elsewhere');
    await page.stays();
    expect(page.asked).to.deep.equal(['first']);
  });

  it('when the page says no', async () => {
    const page = await AskedPage.visit({
      surveys: [asking('late', [now])],
      before: ({ document }) => document.addEventListener('huiyin:ask', (e) => e.preventDefault()),
    });
    await page.until(() => page.asked.length);
    await page.clock.pass(100);
    expect(page.root.querySelector('[role=dialog]:popover-open')).to.equal(null);
    page.tell('huiyin:complaint', { number: 7 });
    expect(page.kept).to.equal(null);
  });

  it('by rules that make no sense, which is told once', async () => {
    const page = await AskedPage.visit({ surveys: [asking('odd', [now], { pages: [null] as never })] });
    await page.stays();
    page.go('/elsewhere');
    await page.stays(100);
    expect(page.warned.length).to.equal(1);
  });
});
