import { expect } from 'chai';
import { LitElement } from 'lit';
import {
  asksForMe,
  asQuery,
  everything,
  fits,
  inboxPath,
  isNarrowed,
  readFilter as readFor,
} from '../src/inbox/inbox-filter.ts';
import { TicketPages } from '../src/inbox/ticket-pages.ts';
import type { TicketLine } from '../src/api/tickets.ts';
import { startFakeApi, stopFakeApi } from './fake-api.ts';
import { until } from '../../tests/kit/until.ts';

const readFilter = (search: string) => readFor(search, 'p-mei');

describe('the address of the Inbox', () => {
  it('is bare for the usual view and shows what is ours to answer', () => {
    expect(inboxPath(readFilter(''))).to.equal('/admin/inbox');
    expect(asQuery(readFilter(''))).to.deep.equal({ status: 'open' });
  });

  it('keeps every filter around a ticket, Chinese words and signs included', () => {
    const filter = readFilter('?status=all&assignee=p-olive&category=a%26b&customer=c-1&q=%E9%80%80%E6%AC%BE+%2312');
    expect(filter).to.deep.equal({
      status: 'all',
      wait: '',
      assignee: 'p-olive',
      category: 'a&b',
      customer: 'c-1',
      q: '退款 #12',
    });
    const path = inboxPath(filter, 12);
    expect(path).to.match(/^\/admin\/inbox\/12\?/);
    expect(readFilter(path.slice(path.indexOf('?')))).to.deep.equal(filter);
    expect(isNarrowed(filter)).to.equal(true);
  });

  it('names who is looking, so that a colleague sees the same; an old one says `me`', () => {
    const filter = readFilter('?assignee=me');
    expect(filter.assignee).to.equal('p-mei');
    expect(inboxPath(filter)).to.equal('/admin/inbox?assignee=p-mei');
    expect(['?assignee=me', '?assignee=p-mei'].map(asksForMe)).to.deep.equal([true, false]);
  });

  it('narrows to how tickets wait, where they need a reply', () => {
    const filter = readFilter('?wait=overdue&assignee=none');
    expect(asQuery(filter)).to.deep.equal({ status: 'open', wait: 'overdue', assignee: 'none' });
    expect(inboxPath(filter, 12)).to.equal('/admin/inbox/12?wait=overdue&assignee=none');
    expect(isNarrowed(readFilter('?wait=reopened'))).to.equal(true);
    for (const search of ['?wait=dreaming', '?status=all&wait=overdue']) expect(readFilter(search).wait).to.equal('');
  });

  it('takes a status it does not know for the usual one', () => {
    expect(readFilter('?status=dreaming').status).to.equal('open');
  });
});

class Listed extends LitElement {
  readonly tickets = new TicketPages(this);
}
customElements.define('listed-tickets', Listed);

describe('a ticket in a list of those that wait in a way', () => {
  const due = (ms: number) =>
    ({ status: 'open', replyDueAt: new Date(Date.now() + ms).toISOString() }) as unknown as TicketLine;
  for (const [wait, ms, isIn] of [
    ['overdue', -60_000, true],
    ['overdue', 60_000, false],
    ['due_within_hour', -60_000, false],
    ['due_within_hour', 60_000, true],
    ['due_within_hour', 3_660_000, false],
    ['reopened', 3_660_000, true],
  ] as const)
    it(`is ${isIn ? '' : 'not '}among the ${wait} ones, due in ${ms} ms`, () => {
      expect(fits(due(ms), { ...everything, wait })).to.equal(isIn);
    });
});

describe('a ticket that changes', () => {
  const line = (status: string) => ({ id: 'a', number: 12, status, category: null, assignee: null }) as TicketLine;
  afterEach(stopFakeApi);

  for (const [q, stays] of [
    ['12', false],
    ['refund', false],
    ['#12', true],
    ['＃１２', true],
  ] as const)
    it(`${stays ? 'stays in' : 'leaves'} a list of our turn and ${q} once it is closed`, async () => {
      startFakeApi({ 'GET /api/sites/s/tickets': { items: [line('open')], nextCursor: null, total: 1, more: false } });
      const host = document.body.appendChild(new Listed());
      host.tickets.show('s', { ...everything, q });
      await until(() => host.tickets.items.length);
      host.tickets.put(line('closed'));
      expect(host.tickets.items).to.deep.equal(stays ? [line('closed')] : []);
      host.remove();
    });
});
