import { expect, it } from 'vitest';
import { firstReplyDueAt, isOverdue, timeLeft } from './clocks.ts';

it('a ticket opened at noon with a target of four hours is due at four and overdue only after', () => {
  const due = firstReplyDueAt(Date.UTC(2026, 10, 21, 12), 240);
  expect(due).toBe(Date.UTC(2026, 10, 21, 16));
  expect(timeLeft(due, due - 90_000)).toBe(90_000);
  expect(timeLeft(due, due + 1)).toBe(-1);
  expect([due - 1, due, due + 1].map((now) => isOverdue(due, now))).toEqual([false, false, true]);
});
