import { expect, it } from 'vitest';
import type { TicketStatus } from '../tickets/ticket-state.ts';
import { mayConcern, noticeOf, type Noticed } from './notice-of.ts';

const to = (kind: Noticed['kind'], ...people: string[]): Noticed => ({ kind, to: people });
const toAll = (kind: Noticed['kind']): Noticed => ({ kind, to: 'answerers' });

it.each<[type: string, data: object, status: TicketStatus, assigneeId: string | null, noticed: Noticed | null]>([
  ['ticket.assigned', { to: 'Aki', toId: 'aki' }, 'open', 'bo', to('assigned', 'aki')],
  ['ticket.assigned', { to: 'Aki' }, 'open', 'bo', null],
  ['ticket.assigned', { to: 'Aki', toId: 'aki', undone: true }, 'open', 'aki', null],
  ['note.added', { mentions: ['aki', 'bo'] }, 'closed', null, to('mentioned', 'aki', 'bo')],
  ['note.added', {}, 'open', 'aki', null],
  ['ticket.overdue', {}, 'open', 'aki', to('overdue', 'aki')],
  ['ticket.overdue', {}, 'open', null, toAll('overdue')],
  ['ticket.overdue', {}, 'waiting', 'aki', null],
  ['message.customer', {}, 'open', 'aki', to('customer_wrote', 'aki')],
  ['message.customer', {}, 'open', null, null],
  ['ticket.reopened', {}, 'open', 'aki', to('reopened', 'aki')],
  ['ticket.reopened', {}, 'open', null, toAll('unassigned')],
  ['ticket.reopened', { undone: true }, 'open', 'aki', null],
  ['ticket.opened', {}, 'open', null, toAll('unassigned')],
  ['ticket.opened', {}, 'open', 'aki', null],
  ['ticket.opened', {}, 'closed', null, null],
  ['message.staff', {}, 'waiting', 'aki', null],
  ['sample_data.removed', {}, 'open', 'aki', null],
])('%s with %j on a ticket that is %s and of %s concerns %j', (type, data, status, assigneeId, noticed) => {
  expect(noticeOf({ type, data }, { status, assigneeId })).toEqual(noticed);
  if (noticed) expect(mayConcern(type)).toBe(true);
});
