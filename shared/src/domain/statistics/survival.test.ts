import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Histogram } from './histogram.ts';
import { durationOf, logStep, stillLasting } from './log-steps.ts';
import { quantileOf, quantileStep, survival } from './survival.ts';

describe('a log step', () => {
  const duration = fc.integer({ min: 1_000, max: 315_576_000_000 });

  it('stands for every duration in it with an error of at most 2 %', () => {
    fc.assert(
      fc.property(duration, (ms) => {
        expect(Math.abs(durationOf(logStep(ms)) - ms) / ms).toBeLessThanOrEqual(0.02 + 1e-9);
      }),
    );
  });

  it('rises with the duration, and what stands for it falls into it', () => {
    fc.assert(
      fc.property(duration, duration, (one, other) => {
        const [low, high] = [one, other].sort((a, b) => a - b) as [number, number];
        expect(logStep(low)).toBeLessThanOrEqual(logStep(high));
        expect(logStep(durationOf(logStep(one)))).toBe(logStep(one));
      }),
    );
  });

  it.each([
    [-5, 0],
    [0, 0],
    [999, 0],
    [1_040, 0],
    [1_041, 1],
    [Number.MAX_SAFE_INTEGER, logStep(316_000_000_000)],
  ])('of %d ms is %d', (ms, step) => expect(logStep(ms)).toBe(step));
});

/** Each with how long it lasted, and whether it ended. */
function histogramOf(steps: readonly number[], ended: readonly number[]): Histogram {
  const histogram: Record<number, number> = {};
  for (const [i, step] of steps.entries()) {
    const bucket = ended[i] ? step : stillLasting(step);
    histogram[bucket] = (histogram[bucket] ?? 0) + 1;
  }
  return histogram;
}

describe('how long things last of which some still do', () => {
  it('is what statsmodels says (SurvfuncRight)', () => {
    const histogram = histogramOf([1, 2, 2, 3, 4, 5, 6, 8, 10, 12], [1, 1, 0, 1, 1, 1, 0, 1, 0, 1]);
    const found = survival(histogram);
    expect(found.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 8, 12]);
    const shares = [0.9, 0.8, 0.6857142857, 0.5714285714, 0.4571428571, 0.3047619048, 0];
    for (const [i, share] of shares.entries()) expect(found[i]!.share).toBeCloseTo(share, 9);
  });

  it("has Greenwood's standard errors (6-MP against leukaemia, Freireich 1963, as in Kalbfleisch & Prentice)", () => {
    const weeks = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];
    const ended = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0];
    const found = survival(histogramOf(weeks, ended));
    const errors = found.map(({ share, certainty }) => Math.sqrt((share * (1 - share)) / certainty));
    const expected = [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346];
    for (const [i, error] of expected.entries()) expect(errors[i]).toBeCloseTo(error, 3);
    expect(found.at(-1)).toMatchObject({ step: 23 });
    expect(found.at(-1)!.share).toBeCloseTo(0.448, 3);
  });

  it('without any that still lasts is as certain as there are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 }), (steps) => {
        const all = survival(histogramOf(steps, Array(steps.length).fill(1)));
        for (const { step, share, certainty } of all) {
          expect(share).toBeCloseTo(steps.filter((one) => one > step).length / steps.length, 9);
          expect(certainty).toBeCloseTo(steps.length, 6);
        }
      }),
    );
  });
});

describe('the step within which a share ended', () => {
  it('lies within its interval, which has no end of too few', () => {
    expect(quantileStep({ 3: 4 }, 0.9)).toEqual({ low: 3, value: 3, high: null });
    expect(quantileStep({}, 0.5)).toBeNull();
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 1 })), { minLength: 5 });
    fc.assert(
      fc.property(steps, fc.constantFrom(0.5, 0.9), (all, p) => {
        const [lasted, ended] = [all.map(([step]) => step), all.map(([, is]) => is)];
        const found = quantileStep(histogramOf(lasted, ended), p);
        if (!found) return;
        expect(found.low).toBeLessThanOrEqual(found.value ?? Infinity);
        expect(found.value ?? found.low).toBeLessThanOrEqual(found.high ?? Infinity);
      }),
    );
  });

  it.each([
    ['both limits', { 3: 50, 7: 50 }, 0.9, { low: 7, value: 7, high: 7 }],
    [
      'no upper limit while half of them wait',
      { 3: 4, 5: 4, [stillLasting(9)]: 6 },
      0.5,
      { low: 3, value: 5, high: null },
    ],
    [
      'only where it begins while more of them wait',
      { 3: 4, [stillLasting(9)]: 6 },
      0.5,
      { low: 3, value: null, high: null },
    ],
    ['it too where most wait longer', { 3: 30, [stillLasting(4)]: 70 }, 0.5, { low: 4, value: null, high: null }],
    [
      'it too where all of them wait',
      { [stillLasting(4)]: 3, [stillLasting(9)]: 5 },
      0.5,
      { low: 9, value: null, high: null },
    ],
    [
      'as many as that is sure of',
      { [stillLasting(4)]: 40, [stillLasting(9)]: 4 },
      0.9,
      { low: 4, value: null, high: null },
    ],
    ['nothing where too few wait', { [stillLasting(9)]: 4 }, 0.5, null],
  ] as const)('has %s', (_, histogram, p, expected) => expect(quantileStep(histogram, p)).toEqual(expected));

  it.each([
    [0.5, 20],
    [0.5, 100],
    [0.9, 60],
    [0.9, 200],
  ])('%f of %i has an interval that holds the truth in about 95 of 100 cases, where some still last', (p, n) => {
    const random = seeded(7);
    const truth = -Math.log(1 - p) * 100_000;
    let [held, told] = [0, 0];
    for (let round = 0; round < 1500; round += 1) {
      const histogram: Record<number, number> = {};
      for (let i = 0; i < n; i += 1) {
        const [lasts, seen] = [-Math.log(1 - random()) * 100_000, -Math.log(1 - random()) * 300_000];
        const bucket = lasts <= seen ? logStep(lasts) : stillLasting(logStep(seen));
        histogram[bucket] = (histogram[bucket] ?? 0) + 1;
      }
      const found = quantileStep(histogram, p);
      if (found === null || found.value === null) continue;
      told += 1;
      if (found.low <= logStep(truth) && logStep(truth) <= (found.high ?? Infinity)) held += 1;
    }
    expect(held / told).toBeGreaterThan(0.91);
    expect(held / told).toBeLessThan(0.99);
  });
});

/** Numbers from 0 to 1, the same in every run (xorshift). */
function seeded(seed: number): () => number {
  let x = seed * 2654435761;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) / 4294967296;
  };
}

describe('the step within which a share ended', () => {
  it.each([
    [0.5, [3], 3],
    [0.5, [10, 20, 30, 40], 20],
    [0.9, [10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 90],
    [0.9, [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110], 100],
    [0.5, [], null],
  ])('of %d is by nearest rank where nothing lasts any more: of %j it is %j', (p, steps, expected) => {
    expect(
      quantileOf(
        histogramOf(
          steps,
          steps.map(() => 1),
        ),
        p,
      ),
    ).toBe(expected);
  });

  it('is not known while too much still lasts', () => {
    expect(quantileOf(histogramOf([1, 2, 3], [1, 0, 0]), 0.5)).toBeNull();
  });
});
