import { describe, expect, it } from 'vitest';
import { change, csatMetric, npsMetric } from './metrics.ts';

describe('metrics', () => {
  it('CSAT is the per cent of 4 and 5 of a histogram keyed by score or indexed by it', () => {
    expect(csatMetric({ 1: 1, 3: 1, 4: 1, 5: 2 })).toMatchObject({ n: 5, value: 60 });
    expect(csatMetric([0, 1, 0, 1, 1, 2])).toEqual(csatMetric({ 1: 1, 3: 1, 4: 1, 5: 2 }));
  });

  it('NPS counts a score of 0 as a detractor', () => {
    expect(npsMetric({ 0: 5 })).toMatchObject({ n: 5, value: -100, low: -100 });
    expect(npsMetric({ 0: 1, 7: 1, 10: 8 })).toMatchObject({ n: 10, value: 70 });
  });
});

describe('the change since the period before', () => {
  it('is a direction when the interval leaves out 0', () => {
    const down = change('csat', { 5: 420, 1: 80 }, { 5: 465, 1: 55 });
    expect(down.verdict).toBe('down');
    expect(down.value).toBeCloseTo(42000 / 500 - 46500 / 520, 12);
    expect(down.low).toBeCloseTo(-9.62043, 5);
    expect(change('nps', { 10: 300, 8: 120, 0: 80 }, { 10: 240, 8: 150, 0: 110 }).verdict).toBe('up');
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
