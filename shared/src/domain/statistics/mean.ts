import type { Scale } from '../scales.ts';
import type { Estimate, Interval } from './estimate.ts';
import { minimumAnswers, tooFew } from './estimate.ts';
import type { Histogram } from './histogram.ts';
import { countBetween } from './histogram.ts';
import { studentQuantile } from './quantiles.ts';

/**
 * The mean score on a scale with its t interval, clamped to the scale.
 * @param histogram answers by score; scores off the scale are left out
 * @example mean({ 1: 1, 2: 1, 3: 1, 4: 4, 5: 5 }, { min: 1, max: 5 }) // value 3.917, low 3.083, high 4.750
 */
export function mean(histogram: Histogram, scale: Scale, conf = 0.95): Estimate {
  const n = countBetween(histogram, scale.min, scale.max);
  if (n < minimumAnswers) return tooFew(n);
  const { value, variance } = moments(histogram, scale);
  const reach = studentQuantile((1 + conf) / 2, n - 1) * Math.sqrt(variance);
  return { n, value, low: Math.max(scale.min, value - reach), high: Math.min(scale.max, value + reach) };
}

/**
 * Interval of the difference of two independent means, `now - before`, by Welch's t with its degrees of freedom rounded
 * down, so that it is never narrower than his.
 * @param now, before answers by score, at least two on the scale each
 * @example meanDifference({ 2: 1, 3: 1, 4: 4, 5: 4 }, { 1: 1, 2: 3, 3: 5, 4: 2, 5: 1 }, { min: 1, max: 5 })
 *   // { low: 0.256, high: 2.111 }
 */
export function meanDifference(now: Histogram, before: Histogram, scale: Scale, conf = 0.95): Interval {
  const [one, two] = [moments(now, scale), moments(before, scale)];
  const variance = one.variance + two.variance;
  const difference = one.value - two.value;
  if (variance === 0) return { low: difference, high: difference };
  const df = variance ** 2 / (one.variance ** 2 / (one.n - 1) + two.variance ** 2 / (two.n - 1));
  const reach = studentQuantile((1 + conf) / 2, Math.floor(df)) * Math.sqrt(variance);
  return { low: difference - reach, high: difference + reach };
}

/** The mean and its variance, that is, the variance of the scores divided by n. */
function moments(histogram: Histogram, scale: Scale): { n: number; value: number; variance: number } {
  const n = countBetween(histogram, scale.min, scale.max);
  const value = sumOver(histogram, scale, (score) => score) / n;
  const squares = sumOver(histogram, scale, (score) => (score - value) ** 2);
  return { n, value, variance: squares / (n - 1) / n };
}

function sumOver(histogram: Histogram, { min, max }: Scale, of: (score: number) => number): number {
  let sum = 0;
  for (let score = min; score <= max; score++) sum += of(score) * (histogram[score] ?? 0);
  return sum;
}
