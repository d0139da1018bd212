import { expect, it } from 'vitest';
import { spanBehind } from './source.ts';

it.each([
  ['newest', null, [10, 20]],
  ['oldest', null, [10, 20]],
  ['newest', 15, [10, 15]],
  ['oldest', 15, [15, 20]],
  ['newest', 25, [10, 20]],
  ['oldest', 5, [10, 20]],
] as const)('%s first, what lies behind %s is looked for between %s', (order, at, span) => {
  expect(spanBehind(order, [10, 20], at === null ? null : { occurredAt: at, seq: 1 })).toEqual(span);
});
