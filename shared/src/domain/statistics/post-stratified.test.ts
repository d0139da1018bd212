import { describe, expect, it } from 'vitest';
import { nps } from './nps.ts';
import { postStratified, postStratifiedNps } from './post-stratified.ts';

const proportion = (weight: number, x: number, n: number) => {
  const p = x / n;
  return { weight, n, mean: p, variance: (p * (1 - p)) / n };
};

describe('a mean weighted by what the population is made of', () => {
  it('is that of the golden vector', () => {
    const { value, low, high } = postStratified([proportion(0.2, 45, 50), proportion(0.8, 150, 200)]);
    expect(value).toBeCloseTo(0.78, 10);
    expect(low).toBeCloseTo(0.7291919265519106, 6);
    expect(high).toBeCloseTo(0.8308080734480895, 6);
  });

  it('is the same whatever unit the weights have', () => {
    const some = (by: number) => postStratified([proportion(0.2 * by, 45, 50), proportion(0.8 * by, 150, 200)]);
    expect(some(1000).value).toBeCloseTo(some(1).value!, 12);
  });

  it('is of those segments that answered, and of none with fewer than five answers', () => {
    expect(postStratified([proportion(0.5, 8, 10), { weight: 0.5, n: 0, mean: 0, variance: 1 }]).value).toBe(0.8);
    expect(postStratified([proportion(1, 2, 4)])).toEqual({ n: 4, value: null, low: null, high: null });
    expect(postStratified([])).toEqual({ n: 0, value: null, low: null, high: null });
  });
});

describe('NPS weighted so', () => {
  const gold = { promoters: 40, passives: 5, detractors: 5 };
  const tin = { promoters: 10, passives: 20, detractors: 20 };

  it('is the plain one where the answers are as the population is', () => {
    const both = { promoters: 50, passives: 25, detractors: 25 };
    const weighted = postStratifiedNps([
      { weight: 50, counts: gold },
      { weight: 50, counts: tin },
    ]);
    expect(weighted.value).toBeCloseTo(nps(both).value!, 10);
  });

  it('follows the segment that is large in the population', () => {
    const { value, low, high } = postStratifiedNps([
      { weight: 1, counts: gold },
      { weight: 9, counts: tin },
    ]);
    expect(value).toBeCloseTo(0.1 * 70 + 0.9 * -20, 10);
    expect(low).toBeLessThan(value!);
    expect(high).toBeGreaterThan(value!);
  });
});
