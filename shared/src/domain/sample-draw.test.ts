import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, customersToDraw, lotOf, lotsBelow, type BySegment } from './sample-draw.ts';

const sum = (some: BySegment): number => Object.values(some).reduce((all, n) => all + n, 0);

describe('how many of each segment are drawn', () => {
  it.each<[BySegment, number, BySegment, BySegment]>([
    [{ gold: 20, tin: 80 }, 10, {}, { gold: 2, tin: 8 }],
    [{ a: 1, b: 1, c: 1 }, 2, {}, { a: 1, b: 1, c: 0 }],
    [{ a: 50, b: 30, c: 20 }, 7, {}, { a: 4, b: 2, c: 1 }],
    [{ gold: 90, tin: 10 }, 50, { gold: 20 }, { gold: 20, tin: 10 }],
    [{ gold: 900, tin: 100 }, 100, { gold: 50 }, { gold: 50, tin: 50 }],
    [{ gold: 900, tin: 100 }, 100, { gold: 0 }, { gold: 0, tin: 100 }],
    [{ gold: 3 }, 10, {}, { gold: 3 }],
    [{}, 10, {}, {}],
    [{ toString: 4 }, 2, {}, { toString: 2 }],
  ])('%j, %i in all, at most %j: %j', (sizes, n, most, expected) => {
    expect(allocate(sizes, n, most)).toEqual(expected);
  });

  const sizes = fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), fc.integer({ min: 0, max: 1000 }), {
    maxKeys: 8,
    noNullPrototype: true,
  });

  it('is the size that was asked for or all there are, and within one of the exact share', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 3000 }), (some, n) => {
        const total = sum(some);
        const drawn = allocate(some, n);
        expect(sum(drawn)).toBe(Math.min(n, total));
        for (const [segment, size] of Object.entries(some)) {
          expect(drawn[segment]).toBeLessThanOrEqual(size);
          if (n <= total && total > 0) expect(Math.abs(drawn[segment]! - (n * size) / total)).toBeLessThan(1);
        }
      }),
    );
  });

  it('passes no quota, and gives what one leaves to the others', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 200 }), (some, n, quota) => {
        const most = Object.fromEntries(Object.keys(some).map((segment) => [segment, quota]));
        const drawn = allocate(some, n, most);
        const may = Object.values(some).reduce((all, size) => all + Math.min(size, quota), 0);
        expect(sum(drawn)).toBe(Math.min(n, may));
        expect(Math.max(0, ...Object.values(drawn))).toBeLessThanOrEqual(quota);
      }),
    );
  });
});

it.each([
  [433, 20, 2165],
  [10, 100, 10],
  [7, 30, 24],
  [3, 1, 300],
])('for %i answers of %i in a hundred %i are drawn', (answers, rate, n) => {
  expect(customersToDraw(answers, rate)).toBe(n);
});

describe('a draw', () => {
  const all = Array.from({ length: 500 }, (_, i) => `u${i}`);

  it('gives everybody the same chance', () => {
    const lots = all.map((customer) => lotOf('seed', customer));
    expect(lots.every((lot) => lot >= 0 && lot < 1)).toBe(true);
    const mean = lots.reduce((total, lot) => total + lot, 0) / lots.length;
    // Of 500 even lots the mean has a standard deviation of 0.013.
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.065);
    expect(lotOf('seed', 'u1')).toBe(lotOf('seed', 'u1'));
  });

  it.each([
    [0, 100, 0],
    [50, 50, 1],
    [100, 1_000_000, 0.00017],
  ])('the lowest %i of %i lots are looked for below %d', (drawn, size, below) => {
    expect(lotsBelow(drawn, size)).toBeCloseTo(below, 10);
  });
});
