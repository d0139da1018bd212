import { describe, expect, it } from 'vitest';
import { change, figureOf, metrics } from './metrics.ts';
import { noScore } from './series.ts';
import { durationOf, stillLasting } from './statistics/log-steps.ts';

describe('metrics', () => {
  it('CSAT is the share of 4 and 5 of a histogram keyed by score or indexed by it', () => {
    expect(figureOf('csat', { 1: 1, 3: 1, 4: 1, 5: 2 })).toMatchObject({ n: 5, value: 0.6 });
    expect(figureOf('csat', [0, 1, 0, 1, 1, 2])).toEqual(figureOf('csat', { 1: 1, 3: 1, 4: 1, 5: 2 }));
  });

  it('NPS counts a score of 0 as a detractor', () => {
    expect(figureOf('nps', { 0: 5 })).toMatchObject({ n: 5, value: -100, low: -100 });
    expect(figureOf('nps', { 0: 1, 7: 1, 10: 8 })).toMatchObject({ n: 10, value: 70 });
  });

  it('CES is a mean, known from five answers on', () => {
    expect(figureOf('ces', { 5: 2, 7: 2 }).value).toBeNull();
    expect(figureOf('ces', { 5: 3, 7: 3 })).toMatchObject({ n: 6, value: 6 });
  });

  it('beside CSAT stands its mean, beside CES the share that found it easy', () => {
    const scores = { 1: 1, 4: 1, 5: 3 };
    expect([metrics.csat.beside, figureOf('csat_mean', scores).value]).toEqual(['csat_mean', 4]);
    const { n, value, low, high } = figureOf('ces_easy', { 1: 2, 4: 3, 5: 5, 6: 4, 7: 6 });
    // binom.confint(15, 20, methods = 'wilson') of R
    expect([metrics.ces.beside, n, value]).toEqual(['ces_easy', 20, 0.75]);
    expect([low, high]).toEqual([expect.closeTo(0.5313, 4), expect.closeTo(0.8881, 4)]);
    expect(change('ces_easy', { 7: 90, 1: 10 }, { 5: 60, 4: 40 }).verdict).toBe('up');
  });

  it('complaints are a count: known at any size, 0 included, without an interval', () => {
    expect(figureOf('complaints', { [noScore]: 2 })).toEqual({ n: 2, value: 2, low: null, high: null });
    expect(figureOf('complaints', {})).toEqual({ n: 0, value: 0, low: null, high: null });
  });
});

describe('how long a first reply takes', () => {
  const fifth = { 200: 4, 210: 4, [stillLasting(220)]: 6 };

  it('is told as soon as half of them are answered, with no upper limit while it is not known', () => {
    const { n, value, low, high } = figureOf('first_reply', fifth);
    expect([n, high]).toEqual([14, null]);
    expect(value).toBeCloseTo(durationOf(210) / 60_000, 9);
    expect(low).toBeCloseTo(durationOf(200) / 60_000, 9);
  });

  it('is compared with another period once both limits are known', () => {
    const nothing = { value: null, low: null, high: null, verdict: 'too_few' };
    expect(change('first_reply', fifth, { 200: 60 })).toEqual(nothing);
    expect(change('first_reply', { 200: 60 }, fifth)).toEqual(nothing);
    expect(change('first_reply', { 200: 60 }, { 210: 60 })).toMatchObject({ verdict: 'down' });
  });
});

describe('the change since the period before', () => {
  it('is a direction when the interval leaves out 0', () => {
    const down = change('csat', { 5: 420, 1: 80 }, { 5: 465, 1: 55 });
    expect(down.verdict).toBe('down');
    expect(down.value).toBeCloseTo(420 / 500 - 465 / 520, 12);
    expect(down.low).toBeCloseTo(-0.0962043, 6);
    expect(change('nps', { 10: 300, 8: 120, 0: 80 }, { 10: 240, 8: 150, 0: 110 }).verdict).toBe('up');
  });

  it("of a mean has Welch's interval", () => {
    // t.test(a, b) of R on these scores gives 0.2574 and 2.1092 with 19.78 degrees of freedom; ours has 19.
    const up = change('ces', { 2: 1, 3: 1, 4: 4, 5: 4 }, { 1: 1, 2: 3, 3: 5, 4: 2, 5: 1 });
    expect(up.verdict).toBe('up');
    expect(up.value).toBeCloseTo(4.1 - 35 / 12, 12);
    expect(up.low).toBeGreaterThan(0.25);
    expect(up.low).toBeLessThanOrEqual(0.25742625);
    expect(up.high).toBeGreaterThanOrEqual(2.10924044);
    expect(up.high).toBeLessThan(2.12);
  });

  it('of a count is judged as a Poisson count', () => {
    expect(change('complaints', { [noScore]: 9 }, { [noScore]: 1 })).toMatchObject({ value: 8, verdict: 'up' });
    expect(change('complaints', { [noScore]: 8 }, { [noScore]: 2 })).toMatchObject({ value: 6, verdict: 'unclear' });
    expect(change('complaints', { [noScore]: 7 }, {}).verdict).toBe('too_few');
  });

  it.each([
    ['complaints', { [noScore]: 700 }, { [noScore]: 3 }],
    ['csat', { 5: 500 }, { 1: 100 }],
    ['nps', { 10: 500 }, {}],
    ['ces', { 7: 4 }, { 1: 100 }],
  ] as const)('of %s is none where the period before began before the first answer', (metric, now, before) => {
    expect(change(metric, now, before, false)).toEqual({ value: null, low: null, high: null, verdict: 'no_before' });
  });

  it('is unclear when the interval holds 0', () => {
    expect(change('csat', { 5: 8, 1: 2 }, { 5: 7, 1: 3 }).verdict).toBe('unclear');
    expect(change('nps', { 10: 10, 8: 10 }, { 10: 10, 8: 10 })).toMatchObject({ value: 0, verdict: 'unclear' });
  });

  it('is too few, without any number, when either period has fewer than five answers', () => {
    const nothing = { value: null, low: null, high: null, verdict: 'too_few' };
    expect(change('csat', { 5: 4 }, { 5: 400 })).toEqual(nothing);
    expect(change('nps', { 10: 400 }, {})).toEqual(nothing);
  });
});
