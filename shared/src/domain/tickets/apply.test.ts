import { describe, expect, it } from 'vitest';
import { apply } from './apply.ts';
import type { TicketAction } from './ticket-action.ts';
import { runningClock, type TicketState, type TicketStatus } from './ticket-state.ts';

const minute = 60_000;
const at = 100 * minute;
const context = { at, policy: [{ promises: { reply: 60 } }] } as const;
const clocks = {
  standing: { replySince: 50 * minute, replyDueAt: 110 * minute },
  none: { replySince: null, replyDueAt: null },
  fresh: { replySince: at, replyDueAt: 160 * minute },
};

const ticket = (status: TicketStatus, clock: keyof typeof clocks): TicketState => ({
  status,
  category: 'delivery',
  ...clocks[clock],
  firstReplyDueAt: 60 * minute,
  firstRepliedAt: null,
});

const columns = [
  ticket('open', 'standing'),
  ticket('waiting', 'none'),
  ticket('resolved', 'standing'),
  ticket('resolved', 'none'),
  ticket('closed', 'standing'),
  ticket('closed', 'none'),
];
const clockName = ({ replySince, replyDueAt }: Pick<TicketState, 'replySince' | 'replyDueAt'>): string =>
  Object.entries(clocks).find(([, c]) => c.replySince === replySince && c.replyDueAt === replyDueAt)?.[0] ??
  `${replySince} ${replyDueAt}`;

type Cell = string;
// One row an action, one cell a ticket of `columns`: the new status with its clock and events, or the refusal.
const table: [TicketAction, ...Cell[]][] = [
  [
    { type: 'staffReplied' },
    'waiting none: message.staff',
    'waiting none: message.staff',
    'resolved none: message.staff',
    'resolved none: message.staff',
    '!ticket_closed',
    '!ticket_closed',
  ],
  [
    { type: 'heldReplySent', unansweredSince: null },
    'waiting none: message.staff',
    'waiting none: message.staff',
    'resolved none: message.staff',
    'resolved none: message.staff',
    'closed none: message.staff',
    'closed none: message.staff',
  ],
  [
    { type: 'heldReplySent', unansweredSince: at },
    'open fresh: message.staff',
    'waiting none: message.staff',
    'resolved none: message.staff',
    'resolved none: message.staff',
    'closed none: message.staff',
    'closed none: message.staff',
  ],
  [
    { type: 'mailFailed', isThreadReadable: false },
    'open standing: mail.failed',
    'open fresh: mail.failed',
    'resolved standing: mail.failed',
    'resolved none: mail.failed',
    'closed standing: mail.failed',
    'closed none: mail.failed',
  ],
  [
    { type: 'mailFailed', isThreadReadable: true },
    'open standing: mail.failed',
    'waiting none: mail.failed',
    'resolved standing: mail.failed',
    'resolved none: mail.failed',
    'closed standing: mail.failed',
    'closed none: mail.failed',
  ],
  [
    { type: 'customerWrote' },
    'open standing: message.customer',
    'open fresh: message.customer',
    'open fresh: message.customer, ticket.reopened',
    'open fresh: message.customer, ticket.reopened',
    'open fresh: message.customer, ticket.reopened',
    'open fresh: message.customer, ticket.reopened',
  ],
  [
    { type: 'resolve' },
    'resolved standing: ticket.resolved from open',
    'resolved none: ticket.resolved from waiting',
    '!already_resolved',
    '!already_resolved',
    '!ticket_closed',
    '!ticket_closed',
  ],
  [
    { type: 'close' },
    'closed standing: ticket.closed from open',
    'closed none: ticket.closed from waiting',
    'closed standing: ticket.closed from resolved',
    'closed none: ticket.closed from resolved',
    '!already_closed',
    '!already_closed',
  ],
  [
    { type: 'reopen' },
    '!not_closed',
    '!not_closed',
    'open standing: ticket.reopened',
    'open fresh: ticket.reopened',
    'open standing: ticket.reopened',
    'open fresh: ticket.reopened',
  ],
  ...[1, 2].map((score): (typeof table)[number] => {
    const reopened = `open fresh: outcome.rated ${score}, ticket.reopened`;
    return [{ type: 'outcomeRated', score }, '!not_resolved', '!not_resolved', reopened, reopened, reopened, reopened];
  }),
  ...[3, 4, 5].map((score): (typeof table)[number] => [
    { type: 'outcomeRated', score },
    '!not_resolved',
    '!not_resolved',
    `resolved standing: outcome.rated ${score}`,
    `resolved none: outcome.rated ${score}`,
    `closed standing: outcome.rated ${score}`,
    `closed none: outcome.rated ${score}`,
  ]),
  [
    { type: 'undo', to: { status: 'open' } },
    '!conflict',
    '!conflict',
    'open standing: ticket.reopened undone',
    'open none: ticket.reopened undone',
    'open standing: ticket.reopened undone',
    'open none: ticket.reopened undone',
  ],
  [
    { type: 'undo', to: { status: 'waiting' } },
    '!conflict',
    '!conflict',
    'waiting standing: ticket.reopened undone',
    'waiting none: ticket.reopened undone',
    'waiting standing: ticket.reopened undone',
    'waiting none: ticket.reopened undone',
  ],
  [
    { type: 'undo', to: { status: 'resolved' } },
    'resolved standing: ticket.resolved from open undone',
    '!conflict',
    'resolved standing: ticket.reopened undone',
    'resolved none: ticket.reopened undone',
    'resolved standing: ticket.reopened undone',
    'resolved none: ticket.reopened undone',
  ],
  [{ type: 'undo', to: undefined }, ...columns.map(() => '!conflict')],
  [
    { type: 'madeAhead' },
    `open null ${at}: ticket.made_ahead`,
    'waiting none: ',
    `resolved null ${at}: ticket.made_ahead`,
    'resolved none: ',
    `closed null ${at}: ticket.made_ahead`,
    'closed none: ',
  ],
  [
    { type: 'categorized', category: 'product' },
    ...columns.map((one) => `${one.status} ${clockName(one)}: ticket.categorized from delivery`),
  ],
  [{ type: 'categorized', category: 'delivery' }, ...columns.map((one) => `${one.status} ${clockName(one)}: `)],
  [{ type: 'open', status: 'open', category: null }, ...columns.map(() => '!id_taken')],
];

function summary(before: TicketState | null, action: TicketAction): string {
  const done = apply(before, action, context);
  if (!done.ok) return `!${done.code}`;
  const told = done.events.map(({ type, data }) =>
    [
      type,
      ...('from' in data ? ['from', data.from] : []),
      ...('score' in data ? [data.score] : []),
      ...('undone' in data ? ['undone'] : []),
    ].join(' '),
  );
  return `${done.ticket.status} ${clockName(done.ticket)}: ${told.join(', ')}`;
}

describe('a ticket', () => {
  for (const [action, ...cells] of table)
    for (const [i, before] of columns.entries()) {
      const { type, ...how } = action;
      it(`${before.status}, its clock ${clockName(before)}, answers ${type} ${JSON.stringify(how)} with ${cells[i]}`, () => {
        expect(summary(before, action)).toBe(cells[i]);
      });
    }

  it('has to be there for whatever happens to it, but to be opened', () => {
    for (const [action] of table) {
      const isOpened = action.type === 'open';
      expect(summary(null, action)).toBe(isOpened ? 'open fresh: ticket.opened' : '!not_found');
    }
  });

  it('that is opened closed is promised nothing', () => {
    expect(apply(null, { type: 'open', status: 'closed', category: null }, context)).toMatchObject({
      ticket: { status: 'closed', ...clocks.none, firstReplyDueAt: null },
    });
  });

  it('is due by the row of the policy for its category', () => {
    const policy = [
      { when: { field: 'category', op: 'within', value: ['delivery'] }, promises: { reply: 5 } },
      { promises: {} },
    ] as const;
    const due = (category: string | null) => apply(null, { type: 'open', status: 'open', category }, { at, policy });
    expect(due('delivery/late')).toMatchObject({ ticket: { replyDueAt: at + 5 * minute, replySince: at } });
    for (const category of ['deliveryman', null])
      expect(due(category)).toMatchObject({ ticket: { status: 'open', ...clocks.none, firstReplyDueAt: null } });
  });

  it('keeps the moment of its first reply', () => {
    const first = apply(ticket('open', 'standing'), { type: 'staffReplied' }, context);
    const second = first.ok && apply(first.ticket, { type: 'staffReplied' }, { ...context, at: at + 1 });
    for (const one of [first, second]) expect(one).toMatchObject({ ticket: { firstRepliedAt: at } });
  });

  it('shows its clock where it is our turn', () => {
    expect(columns.map((one) => clockName(runningClock(one)))).toEqual(['standing', ...Array(5).fill('none')]);
  });
});
