import { expect, test } from 'vitest';
import { responseRate } from './response-rate.ts';

test.each<[shown: number, answered: number, rate: [value: number, low: number, high: number] | null]>([
  [0, 0, null],
  [4, 4, null],
  [5, 0, [0, 0, 0.4345]],
  [5, 5, [1, 0.5655, 1]],
  [200, 30, [0.15, 0.1071, 0.2061]],
  // Counts of different pages.
  [10, 11, null],
])('of %i shown, %i answered', (shown, answered, rate) => {
  const found = responseRate({ shown, answered });
  const rounded = found && [found.value, found.low, found.high].map((n) => Number(n.toFixed(4)));
  expect(rounded).toEqual(rate);
});
