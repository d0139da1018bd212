import type { Kind, Scale } from './scales.ts';
import { scaleOf } from './scales.ts';
import { csat, topBox } from './statistics/csat.ts';
import type { Estimate, Interval } from './statistics/estimate.ts';
import { minimumAnswers } from './statistics/estimate.ts';
import type { Histogram } from './statistics/histogram.ts';
import { mean, meanDifference } from './statistics/mean.ts';
import { nps, npsCounts, npsDifference } from './statistics/nps.ts';
import { proportionDifference } from './statistics/proportion.ts';
import { normalQuantile } from './statistics/quantiles.ts';

/** The metrics a site has without importing any. */
export const metrics = ['csat', 'nps', 'ces', 'complaints'] as const;

/** One of {@link metrics}. */
export type Metric = (typeof metrics)[number];

/** Where a metric's answers come from, and what stands next to its number. */
export interface MetricDefinition {
  readonly kind: Kind;
  /** `share` 0..1, `points` -100..100, `score` on the scale of its kind, `count` from 0. */
  readonly unit: 'share' | 'points' | 'score' | 'count';
  /** How the number is made, for people who read the API. */
  readonly formula: string;
}

/** Kind, unit and formula of every metric. */
export const metricDefinitions: Readonly<Record<Metric, MetricDefinition>> = {
  csat: { kind: 'csat', unit: 'share', formula: 'answers of 4 or 5 / answers; Wilson interval' },
  nps: {
    kind: 'nps',
    unit: 'points',
    formula: '100 × (answers of 9–10 − answers of 0–6) / answers; adjusted Wald interval',
  },
  ces: { kind: 'ces', unit: 'score', formula: 'sum of scores 1–7 / answers; t interval' },
  complaints: { kind: 'complaint', unit: 'count', formula: 'number of complaints' },
};

/** An {@link Estimate}, or a count, which is known at any size and has no interval. */
export type Figure = Estimate | { readonly n: number; readonly value: number; readonly low: null; readonly high: null };

/** The key of a histogram under which complaints, which have no score, are counted. */
export const noScore = -1;

const cesScale = scaleOf('ces') as Scale;

/**
 * The number of a metric with its 95 % interval, in the metric's unit, unrounded; below 5 answers only `n` is known,
 * except for a count.
 * @param histogram answers by score; complaints under {@link noScore}
 * @example figureOf('csat', { 4: 3, 5: 1 }) // { n: 4, value: null, low: null, high: null }
 */
export function figureOf(metric: Metric, histogram: Histogram): Figure {
  switch (metric) {
    case 'csat':
      return csat(histogram);
    case 'nps':
      return nps(npsCounts(histogram));
    case 'ces':
      return mean(histogram, cesScale);
    case 'complaints': {
      const n = histogram[noScore] ?? 0;
      return { n, value: n, low: null, high: null };
    }
  }
}

/** What may be said about a change: a direction only when the interval leaves out 0. */
export type Verdict = 'up' | 'down' | 'unclear' | 'too_few' | 'no_before';

type Direction = 'up' | 'down' | 'unclear';

/** The difference of a metric between two periods in the metric's unit, now minus before, with its 95 % interval. */
export type Change =
  | {
      readonly value: number;
      readonly low: number;
      readonly high: number;
      readonly verdict: Direction;
    }
  | { readonly value: null; readonly low: null; readonly high: null; readonly verdict: Exclude<Verdict, Direction> };

const nothing = { value: null, low: null, high: null } as const;

/**
 * How a metric changed since the period before, which must be as long: Newcombe's interval for CSAT, independent standard
 * errors for NPS, Welch's for CES, Poisson for counts. `unclear` when the interval holds 0; `no_before` when the period before
 * began before the first answer of all: it was no whole period, whatever the metric; `too_few` when either period has fewer than
 * 5 answers, or both together fewer than 10 complaints.
 * @param hasBefore whether answers came in already when the period before began
 * @example change('csat', { 5: 420, 1: 80 }, { 5: 465, 1: 55 }) // { value: -0.0542, low: -0.0962, high: -0.0126, verdict: 'down' }
 */
export function change(metric: Metric, now: Histogram, before: Histogram, hasBefore = true): Change {
  const [current, previous] = [figureOf(metric, now), figureOf(metric, before)];
  const few = metric === 'complaints' && current.n + previous.n < 2 * minimumAnswers;
  if (!hasBefore) return { ...nothing, verdict: 'no_before' };
  if (few || current.value === null || previous.value === null) return { ...nothing, verdict: 'too_few' };
  const { low, high } = difference(metric, now, before);
  return { value: current.value - previous.value, low, high, verdict: verdictOf(low, high) };
}

function difference(metric: Metric, now: Histogram, before: Histogram): Interval {
  switch (metric) {
    case 'csat': {
      const [one, two] = [topBox(now), topBox(before)];
      return proportionDifference(one.satisfied, one.n, two.satisfied, two.n);
    }
    case 'nps':
      return npsDifference(npsCounts(now), npsCounts(before));
    case 'ces':
      return meanDifference(now, before, cesScale);
    case 'complaints':
      return countDifference(now[noScore] ?? 0, before[noScore] ?? 0);
  }
}

/** Two Poisson counts over spans of the same length: the variance of their difference is their sum. */
function countDifference(now: number, before: number): Interval {
  const reach = normalQuantile(0.975) * Math.sqrt(now + before);
  return { low: now - before - reach, high: now - before + reach };
}

function verdictOf(low: number, high: number): Direction {
  if (low > 0) return 'up';
  return high < 0 ? 'down' : 'unclear';
}
