import { expect } from 'chai';
import type { Env } from '../../src/env.ts';
import { inDatabase, intoDatabase, newSite } from './page.ts';
import { takeClock, type PageClock } from '../../../tests/kit/page-clock.ts';
import { settled } from '../../../tests/kit/settled.ts';
import { until } from '../../../tests/kit/until.ts';
import { Tab } from './tab.ts';
import { json, slow, Wire } from './wire.ts';
import { problem } from '../problem.ts';

const item = { id: 'a', path: 'v1/sites/S/responses', body: '{}', madeAt: 1, dueAt: 1, tries: 0 };

describe('keeping and sending', () => {
  let wire: Wire;
  let site: string;
  const tabs: Tab[] = [];
  const open = async (more: Partial<Env> = {}, before?: (window: any) => void) => {
    const tab = new Tab();
    tabs.push(tab);
    return tab.open(site, wire, more, before);
  };
  let clock: PageClock;
  const takeTime = (window: Window & typeof globalThis): void => void (clock = takeClock(window));
  const mark = () => localStorage.getItem(`huiyin:${site}`);
  const empty = () => until(() => mark() === null);
  const timesSent = (id: string) => wire.sent.filter((c) => c.body.id === id).length;

  beforeEach(() => {
    site = newSite();
    wire = new Wire();
  });
  afterEach(() => {
    for (const tab of tabs.splice(0)) tab.kill();
  });

  it('stores and sends nothing before the visitor acts', async () => {
    await open();
    await settled();
    expect(mark()).to.equal(null);
    expect((await indexedDB.databases()).map((d) => d.name)).not.to.include(`huiyin:${site}`);
    expect(wire.calls).to.deep.equal([]);
  });

  it('keeps an answer in IndexedDB, marks it for the loader and takes both away once it is stored', async () => {
    const page = await open();
    const id = page.page.answer({ comment: 'well done' });
    await until(mark);
    expect(mark()).to.match(/^\d+$/);
    expect((await inDatabase(site))!.queue[0]!.id).to.equal(id);
    expect(wire.sent).to.deep.equal([]);
    page.page.keeper.send(id);
    await empty();
    expect(await inDatabase(site)).to.deep.equal({ queue: [], threads: [] });
    expect(wire.sent.length).to.equal(1);
    expect(wire.sent[0]!.body).to.include({ id, comment: 'well done' });
    expect(wire.sent[0]!.body).not.to.have.any.keys('channel', 'touchpoint', 'customer', 'attributes', 'trap');
    expect(wire.sent[0]!.init).to.include({ credentials: 'omit', keepalive: true });
  });

  it('sends each of 50 queued answers once, with two tabs open', async () => {
    wire.post = () => json(503, {}, { 'retry-after': '1' });
    const page = await open();
    const ids = Array.from({ length: 50 }, (_, n) => page.page.answerNow({ score: (n % 5) + 1 }));
    await until(() => mark() && wire.sent.length > 0);
    wire.post = slow(3);
    wire.calls.length = 0;
    const other = await open();
    await until(() => wire.stored.size === 50);
    await empty();
    expect(ids.every((id) => timesSent(id) === 1)).to.equal(true);
    await until(() => !other.kept.queue.length && !page.kept.queue.length);
  });

  it('goes on in another tab when a tab is killed in the middle, and the server stores each answer once', async () => {
    wire.post = slow(20);
    const tab = await open();
    const ids = Array.from({ length: 30 }, () => tab.page.answerNow());
    await until(() => wire.stored.size >= 5);
    tab.kill();
    const before = new Map(wire.stored);
    const page = await open();
    await until(() => wire.stored.size === 30);
    await until(() => !page.kept.queue.length);
    await empty();
    expect([...wire.stored.keys()].sort()).to.deep.equal([...ids].sort());
    // What was on its way when the tab went is told again, in the same words.
    expect(ids.filter((id) => timesSent(id) > 1).length).to.be.at.most(1);
    for (const [id, text] of before) expect(wire.stored.get(id)).to.equal(text);
  });

  it('tells another tab what is kept', async () => {
    const one = await open();
    const two = await open();
    const id = one.page.answer();
    await until(() => two.kept.queue.some((i) => i.id === id));
    one.page.keeper.send(id);
    await until(() => !two.kept.queue.length);
  });

  it('tries again after failures with the very same text', async () => {
    const answers = [() => Promise.reject(new TypeError('offline')), () => json(500, {}), () => new Response('<html>')];
    wire.post = () => answers[wire.sent.length - 1]?.();
    const page = await open({}, takeTime);
    page.page.answerNow({ comment: 'again' });
    await until(() => wire.stored.size, { meanwhile: () => clock.pass(250) });
    expect(wire.sent.length).to.equal(4);
    expect(new Set(wire.sent.map((c) => c.text)).size).to.equal(1);
  });

  it('waits as long as the server asks, and goes on at once when the network is back', async () => {
    wire.post = () => json(429, {}, { 'retry-after': '3600' });
    const page = await open();
    const before = Date.now();
    page.page.answerNow();
    await until(() => page.kept.queue[0]?.tries === 1);
    expect(page.kept.queue[0]!.dueAt - 3_600_000).to.be.within(before, Date.now());
    wire.post = () => undefined;
    page.window.dispatchEvent(new Event('online'));
    await until(() => wire.stored.size === 1);
  });

  it('does not knock with every answer when nobody is there', async () => {
    wire.post = () => Promise.reject(new TypeError('offline'));
    const page = await open({}, takeTime);
    for (let n = 0; n < 50; n++) page.page.answerNow();
    await until(() => page.kept.queue.some((i) => i.tries), { meanwhile: () => clock.pass(1) });
    await clock.pass(400);
    expect(wire.sent.length).to.equal(1);
  });

  it('sets a poison item aside with its text and sends the rest', async () => {
    wire.post = ({ body }) => (body.score === 1 ? problem(400, 'invalid') : undefined);
    const page = await open();
    const bad = page.page.answerNow({ score: 1, comment: 'my words' });
    const good = page.page.answerNow({ score: 2 });
    await until(() => wire.stored.has(good) && page.kept.queue.length === 1);
    expect(page.kept.queue[0]).to.include({ id: bad, refused: 'invalid' });
    expect(page.kept.queue[0]!.body).to.include('my words');
    const taken = page.page.keeper.take(bad);
    expect(taken!.body).to.include({ comment: 'my words', score: 1 });
    await empty();
  });

  for (const [what, answer] of [
    ['a worker of the page that says it is offline', () => json(200, { offline: true })],
    ['a proxy in maintenance', () => json(200, { status: 'maintenance' })],
    ['an empty list', () => json(200, [])],
    ['what was stored for somebody else', () => json(201, { id: 'another' })],
    ['a page', () => new Response('<h1>Welcome to the hotel')],
    ['a proxy that finds nothing', () => new Response('<h1>404', { status: 404 })],
    ['a proxy that lets nobody in', () => json(403, { code: 'forbidden', message: 'Just a moment' })],
    ['a gateway that knows no such address', () => json(404, { type: 'about:blank', status: 404 })],
  ] as const)
    it(`takes no word of ${what} for the last`, async () => {
      wire.post = () => (wire.sent.length < 3 ? answer() : undefined);
      const page = await open({}, takeTime);
      const id = page.page.answerNow();
      await until(() => wire.stored.has(id), { meanwhile: () => clock.pass(250) });
      await empty();
      expect(page.page.actions.filter(({ type }) => type === 'done')).to.deep.equal([
        { type: 'done', id, code: undefined },
      ]);
      expect(wire.sent.length).to.equal(3);
    });

  it('takes an id that the server writes in small letters for its own', async () => {
    const id = '0190A0B0-0000-7000-8000-00000000ABCD';
    wire.post = () => json(201, { id: id.toLowerCase() });
    const page = await open();
    page.page.answer({}, id);
    page.page.keeper.send(id);
    await until(() => wire.sent.length);
    await empty();
  });

  for (const code of ['id_taken', 'already_answered'] as const)
    it(`takes “${code}” as stored`, async () => {
      wire.post = () => problem(409, code);
      const page = await open();
      page.page.answerNow();
      await until(() => wire.sent.length);
      await empty();
      expect(page.kept.queue).to.deep.equal([]);
    });

  it('sends drafts with keepalive when the page goes, and no other tab sends them meanwhile', async () => {
    let answer: (r: Response) => void = () => {};
    wire.post = () => new Promise((resolve) => (answer = resolve));
    const page = await open();
    const other = await open();
    const id = page.page.answer({ score: 3 });
    await until(() => other.kept.queue.length);
    page.leave();
    expect(wire.sent.length).to.equal(1);
    expect(wire.sent[0]!.init.keepalive).to.equal(true);
    expect(page.page.actions).to.deep.include({ type: 'gone', id });
    page.comeBack();
    await settled();
    expect(wire.sent.length).to.equal(1);
    answer(json(201, { id }));
    await empty();
  });

  it('leaves what is too long for keepalive in the queue and sends it plainly', async () => {
    const page = await open();
    page.page.answer({ answers: { q1: '长'.repeat(25_000) } });
    await until(mark);
    page.leave();
    expect(wire.sent[0]!.init.keepalive).to.equal(false);
    await empty();
  });

  it('goes on when the page comes back from the back/forward cache', async () => {
    const page = await open();
    page.leave(true);
    const other = await open();
    other.page.answer();
    await until(mark);
    page.comeBack();
    await until(() => page.kept.queue.length);
  });

  it('changes nothing of an answer that has left', async () => {
    wire.post = slow(100);
    const page = await open();
    const id = page.page.answerNow({ score: 2 });
    await until(() => wire.sent.length);
    page.page.answer({ score: 4 }, id);
    await empty();
    await settled();
    expect(wire.sent.length).to.equal(1);
    expect(page.kept.queue).to.deep.equal([]);
  });

  it('sends who the visitor is and what the page says of them', async () => {
    const who = { customer: { id: 'c1', signature: 'a'.repeat(64) }, attributes: { tier: 'gold' } };
    const page = await open({ who, channel: 'qr', touchpoint: 'Shop 5' });
    page.page.answerNow();
    await until(() => wire.sent.length);
    expect(wire.sent[0]!.body).to.deep.include({
      customer: who.customer,
      attributes: who.attributes,
      channel: 'qr',
      touchpoint: 'Shop 5',
      page: page.window.location.origin + page.window.location.pathname,
    });
  });

  it('says the type of service of the tag, and before it what the page says of the visitor', async () => {
    const page = await open({ who: { attributes: { tier: 'gold' } }, serviceType: 'Repair' });
    page.page.answerNow();
    await until(() => wire.sent.length);
    expect(wire.sent[0]!.body).to.deep.include({ attributes: { service_type: 'Repair', tier: 'gold' } });
    const other = await open({ who: { attributes: { service_type: 'Advice' } }, serviceType: 'Repair' });
    other.page.answerNow();
    await until(() => wire.sent.length > 1);
    expect(wire.sent[1]!.body).to.deep.include({ attributes: { service_type: 'Advice' } });
  });

  it('leaves the type of service of the tag out where calls have said twenty attributes', async () => {
    const attributes = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`a${n}`, n]));
    const page = await open({ who: { attributes }, serviceType: 'Repair' });
    page.page.answerNow();
    await until(() => wire.sent.length);
    expect(wire.sent[0]!.body.attributes).to.deep.equal(attributes);
  });

  it('says no blank type of service', async () => {
    const page = await open({ serviceType: '  ' });
    page.page.answerNow();
    await until(() => wire.sent.length);
    expect(wire.sent[0]!.body).not.to.have.property('attributes');
  });

  it('says no place and no type of service that is too long for one: cut, it would be another', async () => {
    const page = await open({ touchpoint: 'x'.repeat(61), serviceType: 'x'.repeat(61) });
    page.page.answerNow();
    await until(() => wire.sent.length);
    expect(wire.sent[0]!.body).not.to.have.any.keys('touchpoint', 'attributes');
  });

  it('sends what a clock that was ahead has put off, once it is right', async () => {
    await intoDatabase(site, { queue: [{ ...item, dueAt: Date.now() + 3e10 }], threads: [] });
    localStorage.setItem(`huiyin:${site}`, '1');
    await open();
    await until(() => wire.sent.length);
  });

  it('sends what the page took out of its storage meanwhile, and tells nobody before that it arrived', async () => {
    const { page } = await open();
    const id = page.answer({ comment: 'Late' });
    await until(() => page.state.kept.queue.length === 1);
    await intoDatabase(site, undefined);
    localStorage.clear();
    page.keeper.send(id);
    await until(() => wire.stored.has(id));
    await until(() => !page.state.kept.queue.length);
  });

  it('sends what it took over from another page though its own has cleared all it keeps', async () => {
    wire.post = () => json(503, {});
    const first = await open();
    const id = first.page.answerNow();
    await until(() => first.kept.queue[0]?.tries);
    first.kill();
    const page = await open();
    await until(() => page.kept.queue.length);
    localStorage.clear();
    await intoDatabase(site, undefined);
    wire.post = () => undefined;
    page.window.dispatchEvent(new Event('online'));
    await until(() => wire.stored.has(id));
    await until(() => !page.kept.queue.length);
  });

  it('reminds the next page of what waits, whatever this one took out of its storage', async () => {
    wire.post = () => Promise.reject(new TypeError('offline'));
    const page = await open({}, takeTime);
    const id = page.page.answerNow({ comment: 'Later' });
    await until(async () => (await inDatabase(site))?.queue[0]?.tries, { meanwhile: () => clock.pass(1) });
    await settled();
    page.window.localStorage.clear();
    await intoDatabase(site, undefined);
    page.leave();
    page.kill();
    expect(mark()).to.include('Later');
    wire.post = () => undefined;
    await open();
    await until(() => wire.stored.has(id));
    await empty();
  });

  it('puts back at once what another tab took out of the storage', async () => {
    const page = await open({}, takeTime);
    page.page.answer();
    await until(mark);
    await settled();
    await intoDatabase(site, undefined);
    localStorage.clear();
    await until(mark);
    expect((await inDatabase(site))!.queue).to.have.length(1);
  });

  it('says that an answer is done only when the server has it', async () => {
    wire.post = ({ body }) => (body.score === 1 ? problem(400, 'invalid') : undefined);
    const page = await open();
    const bad = page.page.answerNow({ score: 1 });
    const good = page.page.answerNow({ score: 5 });
    await until(() => wire.stored.has(good) && page.kept.queue.length === 1);
    page.page.keeper.drop(bad);
    await empty();
    expect(page.page.actions.filter(({ type }) => type === 'done')).to.deep.equal([
      { type: 'done', id: good, code: undefined },
    ]);
  });

  for (const [what, hang] of [
    ['IndexedDB opens but', (w) => (w.IDBFactory.prototype.open = () => ({}))],
    [
      'a transaction',
      (w) => (w.IDBDatabase.prototype.transaction = () => ({ objectStore: () => ({ get: () => ({}) }) })),
    ],
    ['a lock', (w) => (w.LockManager.prototype.request = () => new w.Promise(() => {}))],
  ] as [string, (window: any) => void][])
    it(`sends also where ${what} never answers`, async () => {
      const { page } = await open({}, (window) => {
        hang(window);
        takeTime(window);
      });
      const id = page.answerNow({ comment: 'No matter what' });
      await until(() => wire.stored.has(id), { meanwhile: () => clock.pass(1000) });
      await until(() => !page.state.kept.queue.length, { meanwhile: () => clock.pass(1000) });
    });

  it('sends from every tab where there are no locks, and the server stores each answer once', async () => {
    const noLocks = (window: any): void => Object.defineProperty(window.navigator, 'locks', { value: undefined });
    wire.post = slow(5);
    const pages = [await open({}, noLocks), await open({}, noLocks)];
    const ids = Array.from({ length: 20 }, (_, n) => pages[n % 2]!.page.answerNow());
    await until(() => wire.stored.size === 20);
    await empty();
    expect([...wire.stored.keys()].sort()).to.deep.equal([...ids].sort());
    expect(ids.every((id) => timesSent(id) <= 2)).to.equal(true);
  });
});
