import { expect } from 'chai';
import { FirstNew } from '../src/inbox/first-new.ts';
import { entriesOf, streamLines, type HistoryEvent, type Message } from '../src/inbox/stream-lines.ts';

const at = (day: number, time = '09:30') => `2026-11-${day}T${time}:00.000Z`;
const said = (id: string, when: string, from: Message['from'] = 'customer'): Message => ({
  id,
  from,
  visibility: 'public',
  author: null,
  text: id,
  at: when,
  mail: null,
});
const did = (type: string, when: string, kind: HistoryEvent['actor']['kind'] = 'person'): HistoryEvent => ({
  at: when,
  type,
  revision: 1,
  actor: { kind, id: null, name: null },
  data: {},
});
const rated = (score: number, ratedAt: string) => ({ score, comment: null, ratedAt });
const told = (change: Partial<Parameters<typeof entriesOf>[0]>) =>
  entriesOf({ messages: [], held: [], history: [], outcomes: [], ...change });

describe('what was said and happened on a ticket', () => {
  const first = said('m', at(20));
  const cases: [title: string, ticket: Parameters<typeof told>[0], ids: string[]][] = [
    ['a message tells its event', { messages: [first], history: [did('message.customer', at(20), 'customer')] }, ['m']],
    [
      'that a customer opened it is their message, that a program did is not',
      {
        messages: [first],
        history: [did('ticket.opened', at(20), 'customer'), did('ticket.opened', at(20), 'key')],
      },
      [`ticket.opened ${at(20)}`, 'm'],
    ],
    [
      'a last word stands before the end it came with',
      { messages: [said('word', at(21), 'staff')], history: [did('ticket.resolved', at(21))] },
      ['word', `ticket.resolved ${at(21)}`],
    ],
    [
      'a rating tells that it opened the ticket again, and nobody else who did',
      {
        history: [
          did('outcome.rated', at(21), 'customer'),
          did('ticket.reopened', at(21), 'customer'),
          did('ticket.reopened', at(22)),
        ],
        outcomes: [rated(2, at(21))],
      },
      [`outcome.rated ${at(21)}`, `ticket.reopened ${at(22)}`],
    ],
    ['what a later version may add', { history: [did('ticket.baked', at(20))] }, [`ticket.baked ${at(20)}`]],
  ];
  for (const [title, ticket, ids] of cases)
    it(title, () => expect(told(ticket).map(({ id }) => id)).to.deep.equal(ids));

  it('a rating that opened the ticket again says so', () => {
    const history = [
      did('outcome.rated', at(21), 'customer'),
      did('ticket.reopened', at(21), 'customer'),
      did('outcome.rated', at(22), 'customer'),
    ];
    const [low, high] = told({ history, outcomes: [rated(2, at(21)), rated(5, at(22))] });
    expect([low, high].map((one) => one?.kind === 'rating' && one.reopened)).to.deep.equal([true, false]);
  });

  it('stands under its day, and what happens after one another is one line', () => {
    const history = [did('ticket.assigned', at(20, '10:00')), did('ticket.resolved', at(20, '11:00'))];
    const lines = streamLines(told({ messages: [said('a', at(20)), said('b', at(22))], history }), 'b');
    expect(lines.map((line) => (line.kind === 'happened' ? line.all.length : line.kind))).to.deep.equal([
      'day',
      'message',
      2,
      'day',
      'new',
      'message',
    ]);
  });

  it('is all there whatever the moments are, each under a key of its own', () => {
    const messages = [said('a', at(22)), said('b', at(20)), said('c', at(22)), said('d', 'never')];
    const lines = streamLines(told({ messages, history: [did('x', '')] }));
    expect(lines.filter(({ kind }) => kind === 'message')).to.have.length(4);
    expect(new Set(lines.map(({ id }) => id)).size).to.equal(lines.length);
  });
});

describe('what is new to somebody', () => {
  const entries = told({ messages: [said('a', at(20)), said('b', at(20, '10:00'), 'staff'), said('c', at(21))] });
  const ticket = (unread: boolean, id = 't') => ({ id, unread });

  it('begins behind what we said last, and stays there while they read', () => {
    const firstNew = new FirstNew();
    expect(firstNew.of(ticket(true), entries)).to.equal('c');
    expect(firstNew.of(ticket(false), [...entries, ...told({ messages: [said('d', at(22))] })])).to.equal('c');
    expect(firstNew.of(ticket(false, 'other'), entries)).to.equal(undefined);
  });

  it('is nothing where nothing was seen before: nobody has looked', () => {
    const unanswered = told({ messages: [said('a', at(20)), said('b', at(21))], history: [did('x', at(20, '11:00'))] });
    expect(new FirstNew().of(ticket(true), unanswered)).to.equal(undefined);
  });

  it('is nothing where all was seen', () => {
    expect(new FirstNew().of(ticket(false), entries)).to.equal(undefined);
  });
});
