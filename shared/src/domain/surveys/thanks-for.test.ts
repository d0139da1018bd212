import { expect, test } from 'vitest';
import { thanksFor } from './thanks-for.ts';

const all = [{ atMost: 2, text: 'Sorry' }, { atMost: 4, text: 'Thanks' }, { text: 'Great' }];

test.each([
  [0, 'Sorry'],
  [2, 'Sorry'],
  [3, 'Thanks'],
  [5, 'Great'],
  [undefined, 'Great'],
])('a score of %s is thanked with %s', (score, text) => {
  expect(thanksFor(all, score)).toBe(text);
});

test('a survey without thanks says nothing', () => {
  expect(thanksFor([], 1)).toBe('');
});
