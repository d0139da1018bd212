import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import golden from './sampling.test-data.json' with { type: 'json' };
import { sampleByMargin, sampleByShare } from './sampling.ts';

type Numbers = Record<string, number>;

const answers: Record<string, (input: Numbers) => Numbers> = {
  sampleSizeMoe: ({ p, moe, N, conf }) => {
    const asked = { share: p!, margin: moe!, confidence: conf! };
    return { n: sampleByMargin(asked), nFpc: sampleByMargin({ ...asked, customers: N! }) };
  },
  samplingFloor: ({ customers, rate }) => ({ required: sampleByShare(customers!, rate! * 1000) }),
};

describe('the size of a sample', () => {
  it.each(golden)('is that of $id', ({ fn, input, expected }) => {
    expect(answers[fn]!(input as unknown as Numbers)).toEqual(expected);
  });

  it.each([
    [1000, 5, 5],
    [1001, 5, 6],
    [30_000, 1.1, 33],
    [3, 0.1, 1],
    [7, 1000, 7],
  ])('of %i customers at %d ‰ is %i', (customers, permille, n) => {
    expect(sampleByShare(customers, permille)).toBe(n);
  });

  it('by share is the whole number of customers next above the exact share', () => {
    const tenths = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom(1, 1000), tenths, (some, times, n) => {
        const customers = some * times;
        expect(sampleByShare(customers, n / 10)).toBe(Number((BigInt(customers) * BigInt(n) + 9999n) / 10_000n));
      }),
    );
  });

  it('by margin grows as the margin shrinks and never passes the customers there are', () => {
    const margin = fc.double({ min: 0.005, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(margin, margin, fc.integer({ min: 1, max: 1_000_000_000 }), (one, other, customers) => {
        const [narrow, wide] = [Math.min(one, other), Math.max(one, other)];
        expect(sampleByMargin({ margin: narrow })).toBeGreaterThanOrEqual(sampleByMargin({ margin: wide }));
        const known = sampleByMargin({ margin: narrow, customers });
        expect(known).toBeGreaterThanOrEqual(1);
        expect(known).toBeLessThanOrEqual(Math.min(customers, sampleByMargin({ margin: narrow })));
      }),
    );
  });
});
