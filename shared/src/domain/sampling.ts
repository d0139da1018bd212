import { normalQuantile } from './statistics/quantiles.ts';

/** Rounds up what the arithmetic of floats did not add by itself. */
const up = (n: number): number => Math.max(1, Math.ceil(n * (1 - 1e-15)));

/**
 * Answers a sample needs to be a share of all customers; at least 1.
 * @param customers how many there are, 1 or more
 * @param permille thousandths of them: 5 is 0.5 %
 * @example sampleByShare(86_430, 5) // 433
 */
export function sampleByShare(customers: number, permille: number): number {
  return up((customers * permille) / 1000);
}

/** What a sample by margin is asked for. */
export interface SampleMargin {
  /** Half the width of the interval of a share: 0.05 is ±5 points. */
  readonly margin: number;
  /** Customers there are; left out or null: too many to matter. */
  readonly customers?: number | null;
  /** The share expected; 0.5, the worst case, when left out. */
  readonly share?: number;
  /** 0.95 when left out. */
  readonly confidence?: number;
}

/**
 * Answers a sample needs for a margin of error of a share: Cochran's n₀ = z²·p(1−p)/m², and with a known number N of
 * customers n₀ / (1 + (n₀ − 1)/N); rounded up, so never more than N.
 * @throws RangeError for a confidence outside of (0, 1)
 * @example sampleByMargin({ margin: 0.05, customers: 20_000 }) // 377
 */
export function sampleByMargin({ margin, customers = null, share = 0.5, confidence = 0.95 }: SampleMargin): number {
  const z = normalQuantile((1 + confidence) / 2);
  const endless = (z * z * share * (1 - share)) / (margin * margin);
  return up(customers === null ? endless : endless / (1 + (endless - 1) / customers));
}
