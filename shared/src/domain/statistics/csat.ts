import type { Estimate } from './estimate.ts';
import { minimumAnswers, tooFew } from './estimate.ts';
import type { Histogram } from './histogram.ts';
import { countBetween } from './histogram.ts';
import { wilson } from './proportion.ts';

/** What CSAT is computed from: answers of 4 or 5, and all answers. */
export interface TopBox {
  readonly satisfied: number;
  readonly n: number;
}

/** The satisfied answers (4 and 5) among all answers on the 1–5 scale. */
export function topBox(histogram: Histogram): TopBox {
  return { satisfied: countBetween(histogram, 4, 5), n: countBetween(histogram, 1, 5) };
}

/**
 * CSAT as top-2-box: the share of answers of 4 or 5 on the 1–5 scale, 0..1, with its Wilson interval.
 * @example csat({ 1: 1, 2: 1, 3: 1, 4: 4, 5: 5 }) // { n: 12, value: 0.75, low: 0.468, high: 0.911 }
 */
export function csat(histogram: Histogram, conf = 0.95): Estimate {
  const { satisfied, n } = topBox(histogram);
  if (n < minimumAnswers) return tooFew(n);
  return { n, value: satisfied / n, ...wilson(satisfied, n, conf) };
}
