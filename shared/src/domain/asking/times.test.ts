import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latest, stillCounts } from './times.ts';

const day = 86_400_000;

describe('what happened to a visitor', () => {
  test('counts until so many days are over, to the millisecond', () => {
    expect(stillCounts(0, 90, 90 * day - 1)).toBe(true);
    expect(stillCounts(0, 90, 90 * day)).toBe(false);
  });
  test('counts for ever where there is no number of days', () => expect(stillCounts(0, null, 9e15)).toBe(true));
  test('never counts for zero days', () => expect(stillCounts(5, 0, 5)).toBe(false));
  test('does not count when it never happened', () => expect(stillCounts(undefined, null, 5)).toBe(false));

  test('stops counting once and does not begin again', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(800), fc.nat(), fc.nat(), (at, days, a, b) => {
        const [sooner, later] = [at + Math.min(a, b), at + Math.max(a, b)];
        if (stillCounts(at, days, later)) expect(stillCounts(at, days, sooner)).toBe(true);
      }),
    );
  });

  test('was last at the latest of its times', () => {
    expect(latest({ csat: 5, nps: 12, ces: 9 })).toBe(12);
    expect(latest({ csat: 5 }, { csat: 6 }, {})).toBe(6);
    expect(latest({})).toBe(undefined);
  });
});
