import { ticketStatuses } from '../choices.ts';
import { describe, expect, it } from 'vitest';
import type { TicketAction } from './states.ts';
import { decide } from './states.ts';

// One row an action, one cell a status: the new status with its events, or the refusal.
const table: [TicketAction, Record<(typeof ticketStatuses)[number], string>][] = [
  [
    { type: 'staffReplied' },
    {
      open: 'waiting: message.staff',
      waiting: 'waiting: message.staff',
      resolved: 'resolved: message.staff',
      closed: '!ticket_closed',
    },
  ],
  [
    { type: 'replyLost' },
    {
      open: 'open: mail.failed',
      waiting: 'open: mail.failed',
      resolved: 'resolved: mail.failed',
      closed: 'closed: mail.failed',
    },
  ],
  [
    { type: 'customerWrote' },
    {
      open: 'open: message.customer',
      waiting: 'open: message.customer',
      resolved: 'open: message.customer, ticket.reopened',
      closed: 'open: message.customer, ticket.reopened',
    },
  ],
  [
    { type: 'resolve' },
    {
      open: 'resolved: ticket.resolved',
      waiting: 'resolved: ticket.resolved',
      resolved: '!already_resolved',
      closed: '!ticket_closed',
    },
  ],
  [
    { type: 'close' },
    {
      open: 'closed: ticket.closed',
      waiting: 'closed: ticket.closed',
      resolved: 'closed: ticket.closed',
      closed: '!already_closed',
    },
  ],
  [
    { type: 'reopen' },
    { open: '!not_closed', waiting: '!not_closed', resolved: 'open: ticket.reopened', closed: 'open: ticket.reopened' },
  ],
  ...[1, 2].map((score): (typeof table)[number] => [
    { type: 'outcomeRated', score },
    {
      open: '!not_resolved',
      waiting: '!not_resolved',
      resolved: 'open: outcome.rated, ticket.reopened',
      closed: 'open: outcome.rated, ticket.reopened',
    },
  ]),
  ...[3, 4, 5].map((score): (typeof table)[number] => [
    { type: 'outcomeRated', score },
    {
      open: '!not_resolved',
      waiting: '!not_resolved',
      resolved: 'resolved: outcome.rated',
      closed: 'closed: outcome.rated',
    },
  ]),
];

function summary(...[status, action]: Parameters<typeof decide>): string {
  const decision = decide(status, action);
  if (!decision.ok) return `!${decision.code}`;
  return `${decision.status}: ${decision.events.map(({ type }) => type).join(', ')}`;
}

describe('a ticket', () => {
  for (const [action, cells] of table) {
    for (const status of ticketStatuses) {
      const name = 'score' in action ? `${action.type} ${action.score}` : action.type;
      it(`${status} answers ${name} with ${cells[status]}`, () => {
        expect(summary(status, action)).toBe(cells[status]);
      });
    }
  }
});
