import type { Interval } from './estimate.ts';
import { normalQuantile } from './quantiles.ts';

/**
 * Wilson score interval of a share, without continuity correction (Wilson 1927; Brown, Cai & DasGupta 2001).
 * @param x how many of `n`, whole, 0 to n
 * @param n answers, from 1
 * @param conf two-sided confidence, 0.95 by default
 * @returns limits within 0..1
 * @example wilson(85, 100) // { low: 0.7672, high: 0.9069 }
 */
export function wilson(x: number, n: number, conf = 0.95): Interval {
  const z = normalQuantile((1 + conf) / 2);
  const share = x / n;
  const shrink = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / shrink;
  const reach = (z / shrink) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  // Rounding must not move the limits that are exact by definition.
  return { low: x === 0 ? 0 : centre - reach, high: x === n ? 1 : centre + reach };
}

/**
 * Interval of the difference of two independent shares, `x1/n1 - x2/n2` (Newcombe 1998, method 10: hybrid score).
 * @returns limits within -1..1, around `x1/n1 - x2/n2`
 * @example proportionDifference(420, 500, 465, 520) // { low: -0.0962, high: -0.0126 }
 */
export function proportionDifference(x1: number, n1: number, x2: number, n2: number, conf = 0.95): Interval {
  const first = x1 / n1;
  const second = x2 / n2;
  const one = wilson(x1, n1, conf);
  const two = wilson(x2, n2, conf);
  return {
    low: first - second - Math.hypot(first - one.low, two.high - second),
    high: first - second + Math.hypot(one.high - first, second - two.low),
  };
}
