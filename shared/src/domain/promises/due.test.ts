import { expect, it } from 'vitest';
import { due, explainDue, isOverdue, timeLeft } from './due.ts';
import { pick, policyOf } from './policy.ts';

it('a ticket opened at noon with four hours for the first reply is due at four and overdue only after', () => {
  const opened = Date.UTC(2026, 10, 21, 12);
  const dueAt = due(pick(policyOf({ firstReplyMinutes: 240 }), { category: null }), 'reply', opened)!;
  expect(dueAt).toBe(Date.UTC(2026, 10, 21, 16));
  expect(timeLeft(dueAt, dueAt - 90_000)).toBe(90_000);
  expect(timeLeft(dueAt, dueAt + 1)).toBe(-1);
  expect([dueAt - 1, dueAt, dueAt + 1].map((now) => isOverdue(dueAt, now))).toEqual([false, false, true]);
});

it('the explanation of a due time adds up to it', () => {
  const { from, spans, due: dueAt } = explainDue(5, 65);
  expect([from, dueAt]).toEqual([5, 65]);
  expect(spans.reduce((sum, { ms }) => sum + ms, from)).toBe(dueAt);
});

const policy = [
  { when: { field: 'category', op: 'is', value: ['delivery/late'] }, promises: { reply: 5 } },
  { when: { field: 'category', op: 'within', value: ['delivery'] }, promises: { reply: 15 } },
  { promises: {} },
] as const;
it.each([
  ['delivery/late', 5],
  ['delivery/lost', 15],
  ['delivery', 15],
  ['deliveries', null],
  [null, null],
])('of a policy holds the first row that fits %s: %s', (category, minutes) => {
  expect(due(pick(policy, { category }), 'reply', 0)).toBe(minutes && minutes * 60_000);
});
