import { expect } from 'chai';
import { loadWords } from '../src/language/language.ts';
import type { TicketView } from '../src/api/tickets.ts';
import { offered } from '../src/actions/action.ts';
import { ticketActions, type TicketInSight } from '../src/inbox/ticket-actions.ts';
import { siteRef, ticketView } from './fixtures.ts';

const inSight = (change: Partial<TicketView>): TicketInSight => ({
  ticket: ticketView(change),
  me: 'p1',
  acts: { assign: () => Promise.resolve(), finish: () => Promise.resolve(), reopen: () => Promise.resolve() },
  write: () => undefined,
  chooseReply: () => undefined,
  askOriginal: () => undefined,
});

const mine = { assignee: { id: 'p1', name: 'Mei' } };
const duplicateOf = { id: 't2', number: 3, status: 'open' as const };
const cases: [role: Parameters<typeof siteRef>[0], change: Partial<TicketView>, offered: string][] = [
  ['viewer', {}, ''],
  ['agent', {}, 'Reply, Internal note, Saved replies, Assign to me, Resolve, Close, Mark as a duplicate'],
  ['agent', { status: 'waiting', ...mine }, 'Reply, Internal note, Saved replies, Resolve, Close, Mark as a duplicate'],
  ['agent', { status: 'resolved', duplicateOf, ...mine }, 'Reply, Internal note, Saved replies, Reopen, Close'],
  ['agent', { status: 'closed', duplicates: [duplicateOf] }, 'Reply, Internal note, Assign to me, Reopen'],
];

before(() => loadWords());

describe('what is offered to do to a ticket', () => {
  for (const [role, change, words] of cases)
    it(`${words || 'is nothing'}: ${role}, ${JSON.stringify(change)}`, () => {
      const actions = offered(ticketActions, siteRef(role), inSight(change));
      expect(actions.map(({ label }) => label()).join(', ')).to.equal(words);
    });

  it('needs only what it names: who may close and not answer is offered the endings alone', () => {
    const site = { ...siteRef('viewer'), permissions: ['tickets.read', 'tickets.close'] as const };
    expect(offered(ticketActions, site, inSight({})).map(({ label }) => label())).to.deep.equal(['Resolve', 'Close']);
  });
});
