import { expect } from 'chai';
import type { Kept } from '../../src/keep/kept.ts';
import { merge } from '../../src/keep/kept.ts';
import type { Item } from '../../src/keep/queue.ts';
import { openStore } from '../../src/keep/store.ts';
import { inDatabase, intoDatabase, newSite } from './page.ts';
import { thread } from '../kept-thread.ts';

const item: Item = {
  id: 'a',
  what: 'answer',
  survey: 'csat',
  thread: 'a',
  path: 'v1/sites/S/responses',
  body: '{}',
  madeAt: 1,
  dueAt: 1,
  tries: 0,
};
const bytes = new Blob(['pixels'], { type: 'image/png' });
const picture: Item = {
  ...item,
  id: 'p',
  what: 'picture',
  survey: undefined,
  thread: 't',
  path: 'v1/threads/t/attachments/p',
  body: '',
  picture: 'screen.png',
  bytes,
};

/** What says to the loader and to other tabs that something is kept. */
const aNumber = /^\d+$/;

describe('store', () => {
  let site: string;
  let warned: unknown[][];
  const { warn } = console;
  const { indexedDB: database } = window;
  const { put } = IDBObjectStore.prototype;
  const { setItem, getItem } = Storage.prototype;
  const own = () => Object.keys(localStorage).filter((key) => key.includes(site));
  const mark = () => localStorage.getItem(`huiyin:${site}`);
  const with1 = (kept: Kept): Kept => ({ ...kept, queue: [...kept.queue, item] });
  const withPicture = (kept: Kept): Kept => ({ ...kept, queue: [...kept.queue, picture] });
  const noDatabase = (): void => {
    Object.defineProperty(window, 'indexedDB', { value: undefined, configurable: true });
  };
  const noLocal = (): void => {
    Storage.prototype.setItem = Storage.prototype.getItem = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  };
  const textOf = (kept: Kept): Promise<string> => kept.queue.find((i) => i.id === 'p')!.bytes!.text();
  /** A new page that begins with what is kept. */
  const anew = async (): Promise<Kept | undefined> => {
    const store = openStore(site);
    const first = await store.begin();
    return first && store.update((kept) => merge(kept, first));
  };

  beforeEach(() => {
    site = newSite();
    warned = [];
    console.warn = (...all: unknown[]) => void warned.push(all);
  });
  afterEach(() => {
    console.warn = warn;
    Object.defineProperty(window, 'indexedDB', { value: database, configurable: true });
    IDBObjectStore.prototype.put = put;
    Object.assign(Storage.prototype, { setItem, getItem });
  });

  it('writes nothing by beginning', async () => {
    expect(await anew()).to.equal(undefined);
    expect(own()).to.deep.equal([]);
    expect(await inDatabase(site))!.to.equal(undefined);
  });

  it('gives another page what this one kept, and takes everything away when nothing is left', async () => {
    const store = openStore(site);
    const kept = { queue: [item], threads: [thread] };
    await store.update(() => kept);
    expect(await anew()).to.deep.equal(kept);
    expect(store.lasting).to.equal('lasting');
    await store.update(() => ({ queue: [], threads: [] }));
    expect(mark()).to.equal(null);
    expect(await inDatabase(site)).to.deep.equal({ queue: [], threads: [] });
  });

  it('knows what another page took out from what the page has cleared', async () => {
    const kept = { queue: [item], threads: [thread] };
    await openStore(site).update(() => kept);
    const stores = [openStore(site), openStore(site)] as const;
    for (const store of stores) await store.update((all) => all);
    await intoDatabase(site, undefined);
    expect(await stores[0].update((all) => all)).to.deep.equal(kept);
    await stores[0].update(() => ({ queue: [], threads: [] }));
    expect(await stores[1].update((all) => all)).to.deep.equal({ queue: [], threads: [] });
  });

  it('leaves its texts for the next page where this one has cleared all it keeps, and only there', async () => {
    const store = openStore(site);
    const refused = { ...picture, id: 'r', bytes: undefined, refused: 'lost' };
    const kept = { queue: [item, picture, refused], threads: [thread] };
    await store.update(() => kept);
    const before = mark();
    store.remind(kept);
    expect(mark()).to.equal(before);
    localStorage.clear();
    await intoDatabase(site, undefined);
    store.remind(kept);
    expect(await anew()).to.deep.equal({ queue: [item], threads: [thread] });
    expect(mark()).to.match(aNumber);
    localStorage.clear();
    store.remind({ queue: [], threads: [] });
    expect(mark()).to.equal(null);
  });

  it('keeps the bytes of pictures for other pages', async () => {
    await openStore(site).update(withPicture);
    expect(await textOf(await openStore(site).update((kept) => kept))).to.equal('pixels');
  });

  it('loses no change of two pages that write at once', async () => {
    const stores = [openStore(site), openStore(site)];
    const all = Array.from({ length: 40 }, (_, n) =>
      stores[n % 2]!.update((kept) => ({ ...kept, queue: [...kept.queue, { ...item, id: `${n}` }] })),
    );
    await Promise.all(all);
    expect((await anew())!.queue.length).to.equal(40);
  });

  it('takes over what the first release kept', async () => {
    localStorage.setItem(`huiyin:${site}`, JSON.stringify({ queue: [item], threads: [thread] }));
    expect(await anew()).to.deep.equal({ queue: [item], threads: [thread] });
    expect(mark()).to.match(aNumber);
    expect((await inDatabase(site))!.threads).to.deep.equal([thread]);
  });

  it('finds conversations again after the page has cleared its storage', async () => {
    await openStore(site).update(() => ({ queue: [], threads: [thread] }));
    for (const key of own()) localStorage.removeItem(key);
    expect((await anew())!.threads).to.deep.equal([thread]);
    expect(mark()).to.match(aNumber);
  });

  for (const text of ['not json', '[]', 'null', '"7"', '{"queue":{"length":3}}'])
    it(`sets ${text} aside and goes on`, async () => {
      localStorage.setItem(`huiyin:${site}`, text);
      expect(await anew()).to.deep.equal({ queue: [], threads: [] });
      expect(mark()).to.equal(null);
      const aside = localStorage.getItem(`huiyin:${site}:aside`)!;
      expect(text.startsWith('not') ? JSON.parse(aside) : aside).to.equal(text);
    });

  it('sets a broken database entry aside and goes on', async () => {
    await intoDatabase(site, { queue: 7 });
    localStorage.setItem(`huiyin:${site}`, '1');
    expect(await anew()).to.deep.equal({ queue: [], threads: [] });
    const aside = () => localStorage.getItem(`huiyin:${site}:aside`);
    expect(aside()).to.equal('{"queue":7}');
    await openStore(site).update(with1);
    expect((await anew())!.queue).to.deep.equal([item]);
    expect(aside()).to.equal('{"queue":7}');
  });

  it('sets aside items of a shape it does not know, with their text, and never sends them', async () => {
    const strange = [
      { id: 'x', path: 'https://evil.example/', body: '{"comment":"words"}', madeAt: 1, dueAt: 1, tries: 0 },
      { ...item, path: '../admin' },
      { what: 'of the year 2031', text: 'more words' },
      null,
    ];
    await intoDatabase(site, { queue: [...strange, item], threads: [{ ...thread, secret: 'x' }, thread] });
    localStorage.setItem(`huiyin:${site}`, '1');
    const { queue, threads } = (await anew())!;
    expect(queue.map((i) => i.refused)).to.deep.equal([...strange.map(() => 'unknown'), undefined]);
    expect(queue[0]).to.include({ body: '{"comment":"words"}', path: '', what: 'unknown' });
    expect(queue[2]!.body).to.include('more words');
    expect(new Set(queue.map((i) => i.id)).size).to.equal(5);
    expect(threads).to.deep.equal([thread]);
  });

  it('keeps texts in localStorage where IndexedDB is blocked, and pictures in this page', async () => {
    noDatabase();
    const store = openStore(site);
    await store.update(with1);
    await store.update(withPicture);
    expect(store.lasting).to.equal('text');
    const kept = await store.update((kept) => kept);
    expect(kept.queue.map((i) => i.id)).to.deep.equal(['a', 'p']);
    expect(await textOf(kept)).to.equal('pixels');
    expect(JSON.parse(mark()!)).to.deep.equal({ queue: [item], threads: [] });
    expect((await anew())!.queue).to.deep.equal([item]);
    Object.defineProperty(window, 'indexedDB', { value: database, configurable: true });
    expect((await openStore(site).begin())!.queue).to.deep.equal([item]);
    await store.update(() => ({ queue: [], threads: [] }));
    expect(own()).to.deep.equal([]);
  });

  it('keeps everything in IndexedDB where localStorage is blocked', async () => {
    noLocal();
    const store = openStore(site);
    await store.update(with1);
    expect(store.lasting).to.equal('lasting');
    expect((await openStore(site).update((kept) => kept)).queue).to.deep.equal([item]);
  });

  it('keeps everything in this page where both are blocked, and says so', async () => {
    noDatabase();
    noLocal();
    const store = openStore(site);
    await store.update(with1);
    await store.update(withPicture);
    expect(store.lasting).to.equal('page');
    const kept = await store.update((kept) => kept);
    expect(kept.queue.length).to.equal(2);
    expect(kept.queue[1]!.bytes).to.equal(bytes);
  });

  it('keeps what it had when the database fails later', async () => {
    const store = openStore(site);
    await store.update(with1);
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('broken', 'UnknownError');
    };
    const { queue } = await store.update((kept) => ({ ...kept, threads: [thread] }));
    expect(queue).to.deep.equal([item]);
    expect(JSON.parse(mark()!)).to.deep.equal({ queue: [item], threads: [thread] });
  });

  it('keeps text when there is no room for pictures', async () => {
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: Kept, key?: IDBValidKey) {
      if (value.queue.some((i) => i.bytes)) throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value, key);
    };
    const store = openStore(site);
    await store.update(with1);
    await store.update(withPicture);
    expect(store.lasting).to.equal('full');
    expect((await inDatabase(site))!.queue).to.deep.equal([item]);
    expect(await textOf(await store.update((kept) => kept))).to.equal('pixels');
  });

  it('tells other pages of changes alone, also when something stays in this page', async () => {
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: Kept, key?: IDBValidKey) {
      if (value.queue.some((i) => i.bytes)) throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value, key);
    };
    const store = openStore(site);
    await store.update((kept) => withPicture(with1(kept)));
    const told = mark();
    await store.update((kept) => kept);
    expect(mark()).to.equal(told);
    await store.update((kept) => ({ ...kept, threads: [thread] }));
    expect(mark()).not.to.equal(told);
  });

  it('makes room for text that has to leave: what was settled stays in this page', async () => {
    let room = 4;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: Kept, key?: IDBValidKey) {
      if (value.queue.length > room) throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value, key);
    };
    const refused = ['r1', 'r2', 'r3'].map((id) => ({ ...item, id, refused: 'invalid' }));
    const store = openStore(site);
    await store.update((kept) => ({ ...kept, queue: refused }));
    room = 2;
    const { queue } = await store.update(with1);
    expect((await inDatabase(site))!.queue).to.deep.equal([item]);
    expect(queue.map((i) => i.id).sort()).to.deep.equal(['a', 'r1', 'r2', 'r3']);
    expect(store.lasting).to.equal('full');
    const without = await store.update((kept) => ({ ...kept, queue: kept.queue.filter((i) => i.id !== 'r2') }));
    expect(without.queue.map((i) => i.id).sort()).to.deep.equal(['a', 'r1', 'r3']);
  });

  it('goes on in this page when even text has no room', async () => {
    noDatabase();
    const store = openStore(site);
    await store.update((kept) => ({ ...kept, queue: [{ ...item, body: 'x'.repeat(11_000_000) }] }));
    expect(store.lasting).to.equal('page');
    expect((await store.update((kept) => kept)).queue.length).to.equal(1);
  });
});
