import { expect } from 'chai';
import { Store } from '../src/store.ts';

const item = { id: 'a', path: 'v1/sites/S/responses', body: '{}', madeAt: 1, dueAt: 1, tries: 0 };
const thread = {
  id: '01938d1e-0000-7000-8000-000000000000',
  secret: 's'.repeat(43),
  number: 1,
  firstReplyDueAt: null,
  seen: 0,
};

describe('store', () => {
  afterEach(() => localStorage.clear());

  it('writes nothing by reading', () => {
    new Store('S').read();
    expect(localStorage.length).to.equal(0);
  });

  it('gives another tab what this one kept, and takes the entry away when nothing is left', () => {
    const store = new Store('S');
    store.update((kept) => ({ ...kept, queue: [item], threads: [thread] }));
    expect(new Store('S').read()).to.deep.equal({ queue: [item], threads: [thread] });
    store.update(() => ({ queue: [], threads: [] }));
    expect(localStorage.length).to.equal(0);
  });

  it('keeps the good and ignores what is not ours', () => {
    const bad = [
      null,
      7,
      { ...item, path: 'https://evil.example/' },
      { ...item, path: '../admin' },
      { ...item, dueAt: 'soon' },
    ];
    localStorage.setItem(
      'huiyin:S',
      JSON.stringify({ queue: [...bad, item], threads: [{ ...thread, secret: 'x' }, thread] }),
    );
    expect(new Store('S').read()).to.deep.equal({ queue: [item], threads: [thread] });
  });

  for (const text of ['not json', '[]', 'null', '7', '{"queue":{"length":3}}'])
    it(`reads nothing from ${text}`, () => {
      localStorage.setItem('huiyin:S', text);
      expect(new Store('S').read()).to.deep.equal({ queue: [], threads: [] });
    });

  it('goes on in memory when storage is full', () => {
    const store = new Store('S');
    const filler = 'x'.repeat(11_000_000);
    store.update((kept) => ({ ...kept, queue: [{ ...item, body: filler }] }));
    expect(store.read().queue.length).to.equal(1);
    expect(localStorage.getItem('huiyin:S')).to.equal(null);
  });
});
