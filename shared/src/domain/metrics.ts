import {
  bestShareOf,
  meanOf,
  minutesWithin,
  netPromoters,
  numberOf,
  topBoxShare,
  type Estimator,
  type Figure,
} from './estimators.ts';
import type { Range } from './limits.ts';
import type { Series } from './series.ts';
import { minimumAnswers } from './statistics/estimate.ts';
import type { Histogram } from './statistics/histogram.ts';

/** `share` 0..1, `points` -100..100, `score` on the scale of its series, `count` and `minutes` from 0. */
export const units = ['share', 'points', 'score', 'count', 'minutes'] as const;

/** What a metric is: a number made of what is counted in one series. */
export interface MetricDefinition {
  readonly series: Series;
  readonly unit: (typeof units)[number];
  /** Whether more of it is good news. */
  readonly better: 'more' | 'less';
  /** What may be aimed at, in its unit; null of a count: how much there is goes by how long one looks; and where the metric it stands beside is aimed at. */
  readonly target: Range | null;
  /** How the number is made, for people who read the API. */
  readonly formula: string;
  readonly estimator: Estimator;
  /** A second metric of the same series that is told with it. */
  readonly beside?: string;
}

const stillOpen =
  'open complaints without one count as long as they wait (Kaplan–Meier); binomial interval; error of a step 2 %';

/** Up to a year. */
const time: Range = { least: 1, most: 525_600 };

/** The metrics a site has without importing any: one line each here, and its words in `i18n/admin/insights.ts`. */
export const metrics = {
  csat: {
    series: 'csat',
    unit: 'share',
    better: 'more',
    formula: 'answers of 4 or 5 / answers; Wilson interval',
    target: { least: 0, most: 1 },
    estimator: topBoxShare,
    beside: 'csat_mean',
  },
  csat_mean: {
    series: 'csat',
    unit: 'score',
    better: 'more',
    formula: 'sum of scores 1–5 / answers; t interval',
    target: null,
    estimator: meanOf('csat'),
  },
  nps: {
    series: 'nps',
    unit: 'points',
    better: 'more',
    formula:
      '100 × (answers of 9–10 − answers of 0–6) / answers, with those imported as promoter, passive or detractor without a number; adjusted Wald interval',
    target: { least: -100, most: 100 },
    estimator: netPromoters,
  },
  ces: {
    series: 'ces',
    unit: 'score',
    better: 'more',
    formula: 'sum of scores 1–7 / answers; t interval',
    target: { least: 1, most: 7 },
    estimator: meanOf('ces'),
    beside: 'ces_easy',
  },
  ces_easy: {
    series: 'ces',
    unit: 'share',
    better: 'more',
    formula: 'answers of 5–7 / answers; Wilson interval',
    target: null,
    estimator: bestShareOf('ces', 5),
  },
  need_met: {
    series: 'need_met',
    unit: 'share',
    better: 'more',
    formula: 'answers of yes (3) / answers of no (1), partly (2) and yes (3); Wilson interval',
    target: { least: 0, most: 1 },
    estimator: bestShareOf('need_met'),
  },
  complaints: {
    series: 'complaint',
    unit: 'count',
    better: 'less',
    formula: 'number of complaints',
    target: null,
    estimator: numberOf,
  },
  first_reply: {
    series: 'first_reply',
    unit: 'minutes',
    better: 'less',
    formula: `median of first reply − complaint; ${stillOpen}`,
    target: time,
    estimator: minutesWithin(0.5),
    beside: 'first_reply_p90',
  },
  first_reply_p90: {
    series: 'first_reply',
    unit: 'minutes',
    better: 'less',
    formula: `within which 9 of 10 first replies came; ${stillOpen}`,
    target: time,
    estimator: minutesWithin(0.9),
  },
} as const satisfies Record<string, MetricDefinition>;

/** One of {@link metrics}. */
export type Metric = keyof typeof metrics;

/** The names of {@link metrics}, in the order they are shown. */
export const metricNames = Object.keys(metrics) as [Metric, ...Metric[]];

const besides: readonly (string | undefined)[] = Object.values<MetricDefinition>(metrics).map(({ beside }) => beside);

/** Whether a metric is told with another one of its series: who reads that one has it. */
export const isToldBeside = (metric: Metric): boolean => besides.includes(metric);

/**
 * The number of a metric with its 95 % interval, in the metric's unit, unrounded; below 5 answers only `n` is known,
 * except for a count.
 * @param histogram answers by score; what has none under `noScore`
 * @example figureOf('csat', { 4: 3, 5: 1 }) // { n: 4, value: null, low: null, high: null }
 */
export const figureOf = (metric: Metric, histogram: Histogram): Figure => metrics[metric].estimator.figure(histogram);

/** What may be said about a change: a direction only when the interval leaves out 0. */
type Verdict = 'up' | 'down' | 'unclear' | 'too_few' | 'no_before';

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
 * How a metric changed since the period before, which must be as long. `unclear` when the interval holds 0; `no_before` when the
 * period before began before the first answer of all: it was no whole period, whatever the metric; `too_few` when either period has
 * fewer than 5 answers, or both together fewer than 10, or nobody can tell yet how far the change may reach.
 * @param hasBefore whether answers came in already when the period before began
 * @example change('csat', { 5: 420, 1: 80 }, { 5: 465, 1: 55 }) // { value: -0.0542, low: -0.0962, high: -0.0126, verdict: 'down' }
 */
export const change = (metric: Metric, now: Histogram, before: Histogram, hasBefore = true): Change =>
  changeBy(metrics[metric].estimator, now, before, hasBefore);

/** The same of any number that an estimator makes. */
export function changeBy(
  { figure, difference }: Estimator,
  now: Histogram,
  before: Histogram,
  hasBefore: boolean,
): Change {
  const [current, previous] = [figure(now), figure(before)];
  if (!hasBefore) return { ...nothing, verdict: 'no_before' };
  if (current.n + previous.n < 2 * minimumAnswers || current.value === null || previous.value === null)
    return { ...nothing, verdict: 'too_few' };
  const { low, high } = difference(now, before);
  if (!Number.isFinite(high - low)) return { ...nothing, verdict: 'too_few' };
  return { value: current.value - previous.value, low, high, verdict: verdictOf(low, high) };
}

function verdictOf(low: number, high: number): Direction {
  if (low > 0) return 'up';
  return high < 0 ? 'down' : 'unclear';
}
