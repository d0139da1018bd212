import type { Scale } from '../scales.ts';
import type { Estimate } from './estimate.ts';
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
  const value = sumOver(histogram, scale, (score) => score) / n;
  const squares = sumOver(histogram, scale, (score) => (score - value) ** 2);
  const reach = studentQuantile((1 + conf) / 2, n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { n, value, low: Math.max(scale.min, value - reach), high: Math.min(scale.max, value + reach) };
}

function sumOver(histogram: Histogram, { min, max }: Scale, of: (score: number) => number): number {
  let sum = 0;
  for (let score = min; score <= max; score++) sum += of(score) * (histogram[score] ?? 0);
  return sum;
}
