import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanOf, netPromoters } from '../estimators.ts';
import { npsGroups, type NpsGroup } from '../scales.ts';
import { bucketOfAnswer, groupsIn } from '../series.ts';
import { csat } from './csat.ts';
import type { Histogram } from './histogram.ts';
import golden from './golden.test-data.json' with { type: 'json' };
import { mean } from './mean.ts';
import { nps, npsCounts, npsDifference } from './nps.ts';
import { proportionDifference, wilson } from './proportion.ts';
import { normalQuantile, studentQuantile } from './quantiles.ts';

interface Vector {
  id: string;
  fn: string;
  input: Record<string, number | number[]>;
  expected: number[] | Record<string, number>;
}

function histogramOf(scores: number[]): Record<number, number> {
  const histogram: Record<number, number> = {};
  for (const score of scores) histogram[score] = (histogram[score] ?? 0) + 1;
  return histogram;
}

function groups([promoters, passives, detractors]: number[]) {
  return { promoters: promoters!, passives: passives!, detractors: detractors! };
}

/** Each reference function answered by ours, in the shape of its vector. */
const answers: Record<string, (input: any) => number[] | Record<string, number | null>> = {
  wilson: ({ x, n, conf }) => limits(wilson(x, n, conf)),
  csat: ({ scores }) => {
    const { n, value, low, high } = csat(histogramOf(scores));
    return { n, csat: value, lo: low, hi: high };
  },
  meanCI: ({ values, conf }) => limits(mean(histogramOf(values), { min: 1, max: 5 }, conf)),
  nps: ({ promoters, passives, detractors, conf }) => {
    const { n, value, low, high } = nps({ promoters, passives, detractors }, conf);
    return { n, nps: value, adjLo: low, adjHi: high };
  },
  npsFromScores: ({ scores }) => {
    const counts = npsCounts(histogramOf(scores));
    return { ...counts, nps: nps(counts).value };
  },
  npsDiff: ({ a, b }) => {
    const { low, high } = npsDifference(groups(a), groups(b));
    return { diff: nps(groups(a)).value! - nps(groups(b)).value!, lo: low, hi: high };
  },
  twoPropNewcombe: ({ x1, n1, x2, n2, conf }) => limits(proportionDifference(x1, n1, x2, n2, conf)),
};

function limits({ low, high }: { low: number | null; high: number | null }): number[] {
  return [low!, high!];
}

describe('the statistics agree with the reference vectors', () => {
  for (const { id, fn, input, expected } of golden as unknown as Vector[]) {
    it(id, () => {
      const actual = answers[fn]!(input) as Record<string, number>;
      expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort());
      for (const [key, value] of Object.entries(expected))
        expect(Math.abs(actual[key]! - value), key).toBeLessThan(1e-6);
    });
  }
});

describe('quantiles', () => {
  it.each([
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.025, -1.959963984540054],
    [0.999999, 4.753424308822899],
  ])('the normal quantile of %f is %f', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 9);
  });

  it.each([
    [0.975, 1, 12.706204736432095],
    [0.975, 2, 4.302652729911275],
    [0.975, 3, 3.182446305284263],
    [0.975, 11, 2.200985160082949],
    [0.975, 30, 2.042272456301238],
    [0.995, 100, 2.625890521],
    [0.025, 10, -2.228138851964939],
    [0.975, 1000, 1.9623390808264078],
  ])('the t quantile of %f with %i degrees of freedom is %f', (p, df, t) => {
    expect(studentQuantile(p, df)).toBeCloseTo(t, 8);
  });

  it('the t quantile has no step where the expansion takes over', () => {
    const [before, after] = [studentQuantile(0.975, 399), studentQuantile(0.975, 400)];
    expect(before - after).toBeGreaterThan(0);
    expect(before - after).toBeLessThan(2e-5);
  });

  it('refuses a probability of 0 or 1 and no degrees of freedom', () => {
    expect(() => normalQuantile(1)).toThrow(RangeError);
    expect(() => normalQuantile(Number.NaN)).toThrow(RangeError);
    expect(() => studentQuantile(0.9, 0)).toThrow(RangeError);
  });
});

describe('intervals', () => {
  const count = fc.integer({ min: 0, max: 400 });

  it('Wilson gives an interval that holds the share and stays within 0..1', () => {
    fc.assert(
      fc.property(count, count, (x, rest) => {
        fc.pre(x + rest > 0);
        const { low, high } = wilson(x, x + rest);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(x / (x + rest) + 1e-12);
        expect(high).toBeGreaterThanOrEqual(x / (x + rest) - 1e-12);
      }),
    );
  });

  it('NPS of groups that were named is that of scores in them; the mean is that of the scores alone', () => {
    const someScores = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 5, maxLength: 60 });
    const within: Record<NpsGroup, number> = { promoter: 10, passive: 7, detractor: 0 };
    fc.assert(
      fc.property(someScores, fc.array(fc.constantFrom(...npsGroups), { maxLength: 60 }), (scored, named) => {
        const bucketOf = (group: NpsGroup) => bucketOfAnswer({ score: null, group });
        const all = histogramOf([...scored, ...named.map(bucketOf)]);
        const same = histogramOf([...scored, ...named.map((group) => within[group])]);
        expect(netPromoters.figure(all)).toEqual(netPromoters.figure(same));
        expect(netPromoters.difference(all, histogramOf(scored))).toEqual(
          netPromoters.difference(same, histogramOf(scored)),
        );
        expect(meanOf('nps').figure(all)).toEqual(meanOf('nps').figure(histogramOf(scored)));
        expect(groupsIn(all).reduce((sum, { n }) => sum + n, 0)).toBe(named.length);
      }),
    );
  });

  it('the NPS interval holds the raw score and stays within -100..100', () => {
    fc.assert(
      fc.property(count, count, count, (promoters, passives, detractors) => {
        fc.pre(promoters + passives + detractors >= 5);
        const { value, low, high } = nps({ promoters, passives, detractors });
        expect(low!).toBeGreaterThanOrEqual(-100);
        expect(high!).toBeLessThanOrEqual(100);
        expect(low!).toBeLessThanOrEqual(value! + 1e-9);
        expect(high!).toBeGreaterThanOrEqual(value! - 1e-9);
      }),
    );
  });

  it('the interval of a difference turns around with its sides and holds the difference', () => {
    const some = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(some, some, some, some, some, some, (a, b, c, d, e, f) => {
        const [now, before] = [groups([a, b, c]), groups([d, e, f])];
        const [there, back] = [npsDifference(now, before), npsDifference(before, now)];
        expect(there.low).toBeCloseTo(-back.high, 9);
        const raw = 100 * ((a - c) / (a + b + c) - (d - f) / (d + e + f));
        expect(there.low).toBeLessThanOrEqual(raw + 1e-9);
        expect(there.high).toBeGreaterThanOrEqual(raw - 1e-9);
      }),
    );
  });

  it('an all-or-nothing difference of few answers has a wide interval that still holds its own value', () => {
    const [best, worst] = [groups([5, 0, 0]), groups([0, 0, 5])];
    const reach = 196 * Math.sqrt((2 * ((5.75 + 0.75) / 8 - (5 / 8) ** 2)) / 8);
    expect(npsDifference(best, worst).low).toBeCloseTo(125 - reach, 1);
    expect(npsDifference(best, worst).high).toBe(200);
    expect(npsDifference(worst, best).low).toBe(-200);
  });

  it('the mean of equal scores has no width, and never leaves the scale', () => {
    expect(mean({ 4: 10 }, { min: 1, max: 5 })).toEqual({ n: 10, value: 4, low: 4, high: 4 });
    expect(mean({ 1: 1, 5: 4 }, { min: 1, max: 5 }).high).toBe(5);
  });
});

describe('few answers', () => {
  it.each<[string, (histogram: Histogram) => unknown]>([
    ['csat', csat],
    ['mean', (histogram) => mean(histogram, { min: 1, max: 5 })],
    ['nps', (histogram) => nps(npsCounts(histogram))],
  ])('%s of four answers is a count without a number', (_, of) => {
    expect(of({ 5: 3, 1: 1 })).toEqual({ n: 4, value: null, low: null, high: null });
    expect(of({})).toEqual({ n: 0, value: null, low: null, high: null });
    expect(of([0, 1, 0, 0, 0, 4])).toMatchObject({ n: 5, value: expect.any(Number) });
  });
});
