import { expect } from 'chai';
import { newSite, Page } from './page.ts';
import { settled } from '../../../tests/kit/settled.ts';
import { until } from '../../../tests/kit/until.ts';

describe('an answer that is held', () => {
  const { setInterval: real } = window;
  let tick: () => void = () => {};
  beforeEach(() => {
    window.setInterval = ((what: () => void) => ((tick = what), 0)) as typeof setInterval;
  });
  afterEach(() => {
    window.setInterval = real;
  });

  const dueAt = (page: Page): number | undefined => page.state.kept.queue[0]?.dueAt;

  async function held(): Promise<Page> {
    const page = new Page(newSite());
    page.answer();
    await until(() => dueAt(page));
    await settled();
    return page;
  }

  it('waits on while it is before somebody’s eyes, so that nobody is hurried', async () => {
    const page = await held();
    const before = dueAt(page)!;
    tick();
    await until(() => dueAt(page)! > before);
  });

  it('that was sent is not held on, however long it takes to leave', async () => {
    const site = newSite();
    let free: (() => void) | undefined;
    // Another tab sends meanwhile.
    const other = navigator.locks.request(`huiyin:${site}`, () => new Promise<void>((done) => (free = done)));
    await until(() => free);
    const page = new Page(site);
    await page.keeper.send(page.answer());
    const before = dueAt(page);
    tick();
    await settled();
    expect(dueAt(page)).to.equal(before);
    free!();
    await other;
  });

  it('leaves in its time once its panel is closed', async () => {
    const page = await held();
    // What a launcher opens; closed at first.
    Object.defineProperty(page.env.root.host, 'localName', { value: 'huiyin-widget' });
    const before = dueAt(page);
    tick();
    await settled();
    expect(dueAt(page)).to.equal(before);
    page.state = { ...page.state, open: true };
    tick();
    await until(() => dueAt(page)! > before!);
  });
});
