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

it.each([
  ['other', 'where both were called alike first', { sourceId: 'B1', score: 1 }],
  ['new', 'where they were called otherwise first', { sourceId: 'B2', externalId: 'a' }],
  ['new', 'where only one has such a name', { externalId: 'a' }],
])('knows an answer again by what it was called first: %s %s', (is, _, more) => {
  const before = createSaidBefore();
  before.add(markOf({ externalId: 'a', sourceId: 'B1', score: 5 })!);
  expect(before.look(markOf({ externalId: 'b', score: 5, ...more })!)).toBe(is);
});

it.each<['same' | 'other' | 'new', object]>([
  ['same', {}],
  ['same', { externalId: 'b', occurredAt: '2026-05-01T10:00', of: undefined, name: 'orders', better: 'neither' }],
  ['other', { value: 6 }],
  ['other', { of: 9 }],
  ['other', { unit: 'level' }],
  ['new', { occurredAt: '2026-05-02' }],
  ['new', { metric: 'visits' }],
  ['new', { occurredAt: '2026-05-01T23:00:00Z' }],
  ['new', { occurredAt: undefined }],
])('knows a number again by its metric and day, whatever it is called: %s with %j', (is, more) => {
  const number = { kind: 'metric', metric: 'orders', occurredAt: '2026-05-01', unit: 'count', value: 5 };
  const before = createSaidBefore();
  before.add(markOf(number)!);
  const mark = markOf({ ...number, ...more });
  expect(mark ? before.look(mark) : 'new').toBe(is);
});
