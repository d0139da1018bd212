import { scaleOf, type Kind } from './scales.ts';
import { noScore } from './series.ts';
import { csat, topBox } from './statistics/csat.ts';
import { minimumAnswers, tooFew, type Estimate, type Interval } from './statistics/estimate.ts';
import { countBetween, type Histogram } from './statistics/histogram.ts';
import { mean, meanDifference } from './statistics/mean.ts';
import { nps, npsCounts, npsDifference } from './statistics/nps.ts';
import { proportionDifference, wilson } from './statistics/proportion.ts';
import { durationOf } from './statistics/log-steps.ts';
import { quantileStep } from './statistics/survival.ts';
import { normalQuantile } from './statistics/quantiles.ts';

/**
 * An {@link Estimate}; a count, which is known at any size and has no interval; or a time whose upper limit nobody can tell yet, or nothing
 * but its lower limit.
 */
export type Figure =
  | Estimate
  | { readonly n: number; readonly value: null; readonly low: number; readonly high: null }
  | { readonly n: number; readonly value: number; readonly low: number | null; readonly high: number | null };

/** Makes a number of what was counted in the buckets of a series. */
export interface Estimator {
  /** The number with its 95 % interval, unrounded; below 5 answers only `n` is known, except for a count. */
  figure(histogram: Histogram): Figure;
  /** The 95 % interval of the difference of two periods, now minus before, each of which has a number; a limit that nobody can tell is infinite. */
  difference(now: Histogram, before: Histogram): Interval;
}

/** The share of answers of 4 or 5, with Wilson's and Newcombe's intervals. */
export const topBoxShare: Estimator = {
  figure: csat,
  difference: (now, before) => {
    const [one, two] = [topBox(now), topBox(before)];
    return proportionDifference(one.satisfied, one.n, two.satisfied, two.n);
  },
};

/**
 * The share of answers with a score of a kind from `least` on, by default its best and no other, with Wilson's and Newcombe's intervals.
 * @example bestShareOf('ces', 5).figure({ 7: 2, 5: 2, 1: 1 }).value // 0.8
 */
export function bestShareOf(kind: Kind, least = scaleOf(kind)!.max): Estimator {
  const { min, max } = scaleOf(kind)!;
  const bestOf = (histogram: Histogram): [best: number, n: number] => [
    countBetween(histogram, least, max),
    countBetween(histogram, min, max),
  ];
  return {
    figure: (histogram) => {
      const [best, n] = bestOf(histogram);
      return n < minimumAnswers ? tooFew(n) : { n, value: best / n, ...wilson(best, n) };
    },
    difference: (now, before) => proportionDifference(...bestOf(now), ...bestOf(before)),
  };
}

/** NPS, with the adjusted Wald interval and independent standard errors. */
export const netPromoters: Estimator = {
  figure: (histogram) => nps(npsCounts(histogram)),
  difference: (now, before) => npsDifference(npsCounts(now), npsCounts(before)),
};

/** The mean on the scale of a kind that has one, with Student's and Welch's intervals. */
export function meanOf(kind: Kind): Estimator {
  const scale = scaleOf(kind)!;
  return {
    figure: (histogram) => mean(histogram, scale),
    difference: (now, before) => meanDifference(now, before, scale),
  };
}

/**
 * The minutes within which a share `p` ended, of what is counted by the log step of its duration, with what still lasts beside it
 * (Kaplan & Meier). The difference by the two intervals (Zou & Donner 2008, as Newcombe's for shares).
 */
export function minutesWithin(p: number): Estimator {
  const figure = (histogram: Histogram): Figure => {
    const n = Object.values(histogram).reduce((sum, one) => sum + one, 0);
    const found = n < minimumAnswers ? null : quantileStep(histogram, p);
    if (!found) return tooFew(n);
    const low = minutesOf(found.low);
    if (found.value === null) return { n, value: null, low, high: null };
    return { n, value: minutesOf(found.value), low, high: found.high === null ? null : minutesOf(found.high) };
  };
  return {
    figure,
    difference: (now, before) => {
      const [one, two] = [reachOf(figure(now)), reachOf(figure(before))];
      const value = one.value - two.value;
      return { low: value - Math.hypot(one.down, two.up), high: value + Math.hypot(one.up, two.down) };
    },
  };
}

/** A number that is known, and how far its interval reaches from it. */
function reachOf({ value, low, high }: Figure): { value: number; down: number; up: number } {
  const known = value!;
  return { value: known, down: known - low!, up: (high ?? Infinity) - known };
}

const minutesOf = (step: number): number => durationOf(step) / 60_000;

/** How many there are; the difference of two Poisson counts over spans of the same length, whose variance is their sum. */
export const numberOf: Estimator = {
  figure: (histogram) => {
    const n = histogram[noScore] ?? 0;
    return { n, value: n, low: null, high: null };
  },
  difference: (now, before) => {
    const [one, two] = [now[noScore] ?? 0, before[noScore] ?? 0];
    const reach = normalQuantile(0.975) * Math.sqrt(one + two);
    return { low: one - two - reach, high: one - two + reach };
  },
};
