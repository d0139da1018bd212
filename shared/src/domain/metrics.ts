import { csat, topBox } from './statistics/csat.ts';
import type { Estimate, Interval } from './statistics/estimate.ts';
import type { Histogram } from './statistics/histogram.ts';
import { nps, npsCounts, npsDifference } from './statistics/nps.ts';
import { proportionDifference } from './statistics/proportion.ts';

/** The metrics computed from scores. */
export const scoreMetrics = ['csat', 'nps'] as const;

/** One of {@link scoreMetrics}. */
export type ScoreMetric = (typeof scoreMetrics)[number];

/** What stands next to a metric's number: its unit, and the key of its formula in the message books. */
export interface MetricDefinition {
  /** `percent` 0..100, `points` -100..100 */
  readonly unit: 'percent' | 'points';
  readonly formula: 'csatTopTwoBox' | 'npsPromotersMinusDetractors';
}

/** Unit and formula key of every score metric. */
export const metricDefinitions: Readonly<Record<ScoreMetric, MetricDefinition>> = {
  csat: { unit: 'percent', formula: 'csatTopTwoBox' },
  nps: { unit: 'points', formula: 'npsPromotersMinusDetractors' },
};

/**
 * CSAT of a histogram of 1–5: the share of 4 and 5 in per cent, 0..100, unrounded, with its Wilson interval;
 * only `n` below 5 answers.
 * @example csatMetric({ 4: 3, 5: 1 }) // { n: 4, value: null, low: null, high: null }
 */
export function csatMetric(histogram: Histogram): Estimate {
  const share = csat(histogram);
  if (share.value === null) return share;
  return { n: share.n, value: 100 * share.value, low: 100 * share.low, high: 100 * share.high };
}

/**
 * NPS of a histogram of 0–10: points from -100 to 100, unrounded, with the adjusted Wald interval;
 * only `n` below 5 answers.
 * @example npsMetric({ 10: 60, 8: 25, 0: 15 }) // { n: 100, value: 45, low: 29.3, high: 58.0 }
 */
export function npsMetric(histogram: Histogram): Estimate {
  return nps(npsCounts(histogram));
}

/** The estimate of a metric named by value; see {@link csatMetric} and {@link npsMetric}. */
export function estimate(metric: ScoreMetric, histogram: Histogram): Estimate {
  return metric === 'csat' ? csatMetric(histogram) : npsMetric(histogram);
}

/** What may be said about a change: a direction only when the interval leaves out 0. */
export type Verdict = 'up' | 'down' | 'unclear' | 'too_few';

/** The difference of a metric between two periods in the metric's unit, now minus before, with its 95 % interval. */
export type Change =
  | {
      readonly value: number;
      readonly low: number;
      readonly high: number;
      readonly verdict: Exclude<Verdict, 'too_few'>;
    }
  | { readonly value: null; readonly low: null; readonly high: null; readonly verdict: 'too_few' };

/**
 * How a metric changed since the period before, in its unit (percentage points for CSAT): Newcombe's interval for CSAT,
 * independent standard errors for NPS. `unclear` when the interval holds 0, `too_few` when either period has fewer
 * than 5 answers.
 * @example change('csat', { 5: 420, 1: 80 }, { 5: 465, 1: 55 }) // { value: -5.42, low: -9.62, high: -1.26, verdict: 'down' }
 */
export function change(metric: ScoreMetric, now: Histogram, before: Histogram): Change {
  const [current, previous] = [estimate(metric, now), estimate(metric, before)];
  if (current.value === null || previous.value === null)
    return { value: null, low: null, high: null, verdict: 'too_few' };
  const { low, high } =
    metric === 'csat' ? csatDifference(now, before) : npsDifference(npsCounts(now), npsCounts(before));
  return { value: current.value - previous.value, low, high, verdict: verdictOf(low, high) };
}

function csatDifference(now: Histogram, before: Histogram): Interval {
  const [one, two] = [topBox(now), topBox(before)];
  const { low, high } = proportionDifference(one.satisfied, one.n, two.satisfied, two.n);
  return { low: 100 * low, high: 100 * high };
}

function verdictOf(low: number, high: number): Exclude<Verdict, 'too_few'> {
  if (low > 0) return 'up';
  return high < 0 ? 'down' : 'unclear';
}
