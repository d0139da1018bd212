import { describe, expect, it } from 'vitest';
import type { TicketAction } from './states.ts';
import { decide, ticketStatuses } from './states.ts';

// One row an action, one cell a status: the new status with its events, or the refusal.
const table: [TicketAction, Record<(typeof ticketStatuses)[number], string>][] = [
  [
    { type: 'staffReplied' },
    { open: 'waiting: replied', waiting: 'waiting: replied', resolved: 'resolved: replied', closed: '!ticket_closed' },
  ],
  [
    { type: 'customerWrote' },
    {
      open: 'open: customer_wrote',
      waiting: 'open: customer_wrote',
      resolved: 'open: customer_wrote, reopened',
      closed: 'open: customer_wrote, reopened',
    },
  ],
  [
    { type: 'resolve' },
    {
      open: 'resolved: resolved',
      waiting: 'resolved: resolved',
      resolved: '!already_resolved',
      closed: '!ticket_closed',
    },
  ],
  [
    { type: 'close' },
    { open: 'closed: closed', waiting: 'closed: closed', resolved: 'closed: closed', closed: '!already_closed' },
  ],
  [
    { type: 'reopen' },
    { open: '!not_closed', waiting: '!not_closed', resolved: 'open: reopened', closed: 'open: reopened' },
  ],
  ...[1, 2].map((score): (typeof table)[number] => [
    { type: 'outcomeRated', score },
    {
      open: '!not_resolved',
      waiting: '!not_resolved',
      resolved: 'open: rated, reopened',
      closed: 'open: rated, reopened',
    },
  ]),
  ...[3, 4, 5].map((score): (typeof table)[number] => [
    { type: 'outcomeRated', score },
    { open: '!not_resolved', waiting: '!not_resolved', resolved: 'resolved: rated', closed: 'closed: rated' },
  ]),
];

function summary(...[status, action]: Parameters<typeof decide>): string {
  const decision = decide(status, action);
  if (!decision.ok) return `!${decision.code}`;
  return `${decision.status}: ${decision.events.map((event) => event.replace('ticket.', '')).join(', ')}`;
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
