import { expect, it } from 'vitest';
import { createSaidBefore, markOf } from './said-before.ts';

it('tells ids that were said before from new ones, and the same from other content, however many there are', () => {
  const before = createSaidBefore();
  const mark = (n: number, score = 5) => markOf({ externalId: String(n), score })!;
  for (let n = 0; n < 20_000; n += 2) before.add(mark(n));
  const found = Array.from({ length: 20_000 }, (_, n) => before.look(mark(n)));
  expect(found).toEqual(Array.from({ length: 20_000 }, (_, n) => (n % 2 === 0 ? 'same' : 'new')));
  expect([before.look(mark(4, 1)), before.look(mark(5, 1))]).toEqual(['other', 'new']);
});

it('does not look at the order of fields, and has no mark of what has no id', () => {
  expect(markOf({ externalId: 'a', score: 1 })).toEqual(markOf({ score: 1, externalId: 'a' }));
  expect(markOf({ score: 1 })).toBeNull();
});
