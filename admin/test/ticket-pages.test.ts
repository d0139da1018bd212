import { expect } from 'chai';
import type { TicketLine } from '../src/api/tickets.ts';
import { everything } from '../src/inbox/inbox-filter.ts';
import { nextPage, pagesOf, type Pages } from '../src/inbox/read-pages.ts';
import { startFakeApi, stopFakeApi } from './fake-api.ts';

const line = (n: number, status = 'open'): TicketLine =>
  ({
    id: `t${n}`,
    number: n,
    status,
    category: null,
    assignee: null,
    customerId: null,
    snoozedUntil: null,
  }) as TicketLine;
const lines = (from: number, to: number): TicketLine[] => Array.from({ length: to - from }, (_, n) => line(from + n));
const known = (value: Pages, ...changed: string[]) => ({ value, changed: new Set(changed) });
const numbers = ({ items }: Pages): number[] => items.map(({ number }) => number);
const { signal } = new AbortController();
const thing = pagesOf('s', everything);
const many: Pages = { items: lines(0, 150), total: 200, atLeast: false, cursor: 'after 149' };
const top = { items: [line(900), ...lines(0, 99)], total: 201, more: false, nextCursor: 'after 98' };

describe('the pages of a list that is read again', () => {
  afterEach(stopFakeApi);

  it('keep the rows below the largest page, but for those that changed, which are read alone', async () => {
    const calls = startFakeApi({
      'GET /api/sites/s/tickets': top,
      'GET /api/sites/s/tickets/t120': line(120, 'closed'),
      'GET /api/sites/s/tickets/t130': { ...line(130), excerpt: 'newer' },
      'GET /api/sites/s/tickets/t140': 'not_found',
    });
    const pages = await thing.read(signal, known(many, 't5', 't120', 't130', 't140'));
    expect(numbers(pages)).to.deep.equal(
      [900, ...Array.from({ length: 150 }, (_, n) => n)].filter((n) => n !== 120 && n !== 140),
    );
    expect(pages.items.find(({ number }) => number === 130)!.excerpt).to.equal('newer');
    expect([pages.total, pages.cursor, calls.length]).to.deep.equal([201, 'after 149', 4]);
  });

  it('are the largest page alone where too much changed below it, or nobody knows what', async () => {
    const calls = startFakeApi({ 'GET /api/sites/s/tickets': top });
    const changed = lines(100, 140).map(({ id }) => id);
    const pages = await thing.read(signal, known(many, ...changed));
    expect([pages.items.length, pages.cursor, calls.length]).to.deep.equal([100, 'after 98', 1]);
    expect((await thing.read(signal)).cursor).to.equal('after 98');
    expect(calls[1]!.path).to.contain('limit=50');
  });

  it('go on where they ended, without what is there already, nor what left meanwhile', async () => {
    startFakeApi({
      'GET /api/sites/s/tickets': { items: lines(148, 160), total: 160, more: false, nextCursor: null },
    });
    let now = many;
    const next = nextPage('s', everything, () => now);
    now = { ...many, items: many.items.slice(1) };
    const pages = await next;
    expect([numbers(pages).length, pages.cursor]).to.deep.equal([159, null]);
  });
});
