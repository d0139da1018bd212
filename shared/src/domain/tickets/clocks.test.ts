import { expect, it } from 'vitest';
import { dueAfter, firstReplyDueAt, isOverdue, timeLeft } from './clocks.ts';
import type { TicketAction, TicketStatus } from './states.ts';

it('a ticket opened at noon with a target of four hours is due at four and overdue only after', () => {
  const due = firstReplyDueAt(Date.UTC(2026, 10, 21, 12), 240);
  expect(due).toBe(Date.UTC(2026, 10, 21, 16));
  expect(timeLeft(due, due - 90_000)).toBe(90_000);
  expect(timeLeft(due, due + 1)).toBe(-1);
  expect([due - 1, due, due + 1].map((now) => isOverdue(due, now))).toEqual([false, false, true]);
});

const due = 5;
const fresh = 90;
it.each<[TicketStatus, number | null, TicketAction, number | null]>([
  ['open', due, { type: 'staffReplied' }, null],
  ['resolved', due, { type: 'staffReplied' }, null],
  ['waiting', null, { type: 'replyLost' }, fresh],
  ['open', due, { type: 'replyLost' }, due],
  ['open', due, { type: 'resolve' }, due],
  ['open', due, { type: 'close' }, due],
  ['waiting', null, { type: 'close' }, null],
  ['resolved', due, { type: 'reopen' }, due],
  ['closed', due, { type: 'reopen' }, due],
  ['closed', null, { type: 'reopen' }, fresh],
  ['open', due, { type: 'customerWrote' }, due],
  ['waiting', null, { type: 'customerWrote' }, fresh],
  ['closed', due, { type: 'customerWrote' }, fresh],
  ['resolved', due, { type: 'outcomeRated', score: 2 }, fresh],
  ['resolved', due, { type: 'outcomeRated', score: 3 }, due],
])('%s and due at %j: after %j due at %j', (status, replyDueAt, action, expected) => {
  expect(dueAfter({ status, replyDueAt }, action, fresh)).toBe(expected);
});
