import { expect } from 'chai';
import { LitElement } from 'lit';
import {
  asksForMe,
  asQuery,
  everything,
  fits,
  inboxPath,
  isByDue,
  isNarrowed,
  readFilter as readFor,
} from '../src/inbox/inbox-filter.ts';
import { TicketPages } from '../src/inbox/ticket-pages.ts';
import type { TicketLine, TicketStatus } from '../src/api/tickets.ts';
import { startFakeApi, stopFakeApi } from './fake-api.ts';
import { ticketView } from './fixtures.ts';
import { until } from '../../tests/kit/until.ts';

const readFilter = (search: string) => readFor(search, 'p-mei');

describe('the address of the Inbox', () => {
  it('is bare for the usual view and shows what is ours to answer', () => {
    expect(inboxPath(readFilter(''))).to.equal('/admin/inbox');
    expect(asQuery(readFilter(''))).to.deep.equal({ status: 'open', snoozed: 'false' });
  });

  it('keeps every filter around a ticket, Chinese words and signs included', () => {
    const filter = readFilter(
      '?status=all&assignee=p-olive&category=a%26b&tag=refund+due&customer=c-1&q=%E9%80%80%E6%AC%BE+%2312&sort=oldest',
    );
    expect(filter).to.deep.equal({
      ...everything,
      status: 'all',
      sort: 'oldest',
      assignee: 'p-olive',
      category: 'a&b',
      tag: 'refund due',
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
    expect(asQuery(filter)).to.deep.equal({
      status: 'open',
      snoozed: 'false',
      wait: 'overdue',
      assignee: 'none',
    });
    expect(inboxPath(filter, 12)).to.equal('/admin/inbox/12?wait=overdue&assignee=none');
    expect(isNarrowed(readFilter('?wait=reopened'))).to.equal(true);
    for (const search of ['?wait=dreaming', '?status=all&wait=overdue']) expect(readFilter(search).wait).to.equal('');
  });

  for (const [search, asked] of [
    ['', 'status=open&snoozed=false'],
    ['?unread=true', 'status=open&snoozed=false&unread=true'],
    ['?status=all&unread=true', 'status=all'],
    ['?unread=no', 'status=open&snoozed=false'],
    ['?sort=due', 'status=open&snoozed=false'],
    ['?sort=waiting', 'status=open&snoozed=false&sort=waiting'],
    ['?status=waiting&sort=due', 'status=waiting&snoozed=false'],
    ['?status=waiting&sort=changed', 'status=waiting&snoozed=false'],
    ['?snoozed=true&wait=overdue&sort=due', 'status=unanswered&snoozed=true'],
    ['?sort=dreaming', 'status=open&snoozed=false'],
  ] as const)
    it(`asks the server for ${asked} where the address says ${search || 'nothing'}`, () => {
      const query = asQuery(readFilter(search)) as Record<string, string>;
      expect(new URLSearchParams(query).toString()).to.equal(asked);
    });

  for (const [search, isDue] of [
    ['', true],
    ['?wait=overdue&assignee=none', true],
    ['?sort=newest', false],
    ['?status=waiting', false],
    ['?q=late', false],
  ] as const)
    it(`stands ${isDue ? '' : 'not '}in the order of due times by ${search || 'itself'}`, () => {
      expect(isByDue(readFilter(search))).to.equal(isDue);
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
  const due = (ms: number) => ticketView({ replyDueAt: new Date(Date.now() + ms).toISOString() });
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

describe('a ticket that somebody has snoozed', () => {
  const until = '2026-12-01T09:00:00.000Z';
  for (const [change, snoozedUntil, isIn] of [
    [{}, null, true],
    [{}, until, false],
    [{ status: 'waiting' }, until, false],
    [{ status: 'all' }, until, true],
    [{ snoozed: 'true' }, until, true],
    [{ snoozed: 'true' }, null, false],
    [{ q: '#12' }, until, true],
  ] as const)
    it(`is ${isIn ? '' : 'not '}in a list of ${JSON.stringify(change)}${snoozedUntil ? '' : ' once it is back'}`, () => {
      const status = 'status' in change && change.status === 'waiting' ? 'waiting' : 'open';
      expect(fits(ticketView({ status, snoozedUntil }), { ...everything, ...change })).to.equal(isIn);
    });
});

describe('a ticket that changes', () => {
  const line = (status: TicketStatus): TicketLine => ticketView({ status });
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
