import { expect, it } from 'vitest';
import { nextPiece, restAfter } from './piece-size.ts';

it.each([
  [20, 0, 25],
  [20, 3, 25],
  [20, 4, 20],
  [20, 5, 10],
  [5, 900, 5],
  [200, 0, 200],
])('after %d that took %d ms come %d', (size, tookMs, expected) => expect(nextPiece(size, tookMs)).toBe(expected));

it.each([
  [0, 5],
  [5, 5],
  [80, 80],
  [900_000, 1_000],
  [-900_000, 5],
])('behind a piece of %d ms others have the process for %d ms', (tookMs, expected) =>
  expect(restAfter(tookMs)).toBe(expected),
);
