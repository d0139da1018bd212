import { minimumAnswers } from './estimate.ts';
import type { Histogram } from './histogram.ts';
import { stillLasting } from './log-steps.ts';
import { normalQuantile } from './quantiles.ts';

/** What share lasts longer than a log step in which some ended. */
export interface Survival {
  readonly step: number;
  /** 0..1 */
  readonly share: number;
  /** Of how many whole observations the share is as certain. */
  readonly certainty: number;
}

/**
 * How long things last of which some still do (Kaplan & Meier 1958): the shares that last longer, by rising log step, one for each in which
 * something ended. What still lasts counts among all that lasted as long, and no further. The certainty is that of Greenwood's variance
 * (1926): n where nothing lasts any more.
 * @param histogram what ended by its log step, and what still lasts under `stillLasting`
 */
export function survival(histogram: Histogram): Survival[] {
  const steps = stepsOf(histogram);
  let atRisk = steps.reduce((n, step) => n + endedIn(histogram, step) + lastingIn(histogram, step), 0);
  let [share, sum, certainty] = [1, 0, atRisk];
  const found: Survival[] = [];
  for (const step of steps) {
    const ended = endedIn(histogram, step);
    if (ended > 0) {
      share *= 1 - ended / atRisk;
      sum += ended / (atRisk * (atRisk - ended));
      if (share > 0) certainty = (1 - share) / (share * sum);
      found.push({ step, share, certainty });
    }
    atRisk -= ended + lastingIn(histogram, step);
  }
  return found;
}

// Rounding must not move a step on which exactly the share ended.
const rounding = 1e-12;

/**
 * The step within which a share `p` ended; null where too little has ended to tell. Where nothing lasts any more it is the nearest rank, and
 * a step may be any whole measure from 0.
 * @example quantileOf({ 10: 1, 20: 1, 30: 1 }, 0.5) // 20
 */
export const quantileOf = (histogram: Histogram, p: number): number | null => within(survival(histogram), p);

const within = (all: readonly Survival[], p: number): number | null =>
  all.find(({ share }) => share - (1 - p) <= rounding)?.step ?? null;

/**
 * A log step with its interval; `high` null where too much still lasts to tell how far it reaches, `value` too where too little has ended
 * to tell it.
 */
export interface QuantileStep {
  readonly low: number;
  readonly value: number | null;
  readonly high: number | null;
}

/**
 * The log step within which a share `p` ended, with its 95 % interval; null where nothing is known of it. A step is within the
 * interval where the share that lasts longer differs from 1 - p by no more than a binomial share of its certainty may (Brookmeyer & Crowley
 * 1982, with the variance at 1 - p, as Wilson's: without anything that still lasts it is that of order statistics). Where no share is so
 * small yet, what still lasts says how long it is at least.
 * @example quantileStep({ 3: 50, 7: 50 }, 0.9) // { value: 7, low: 7, high: 7 }
 */
export function quantileStep(histogram: Histogram, p: number, conf = 0.95): QuantileStep | null {
  const z = normalQuantile((1 + conf) / 2);
  const all = survival(histogram);
  const reachOf = (certainty: number): number => z * Math.sqrt((p * (1 - p)) / certainty);
  const first = (is: (above: number, reach: number) => boolean): number | undefined =>
    all.find(({ share, certainty }) => is(share - (1 - p), reachOf(certainty)))?.step;
  const isLonger = (share: number, certainty: number): boolean => share - (1 - p) > reachOf(certainty) + rounding;
  const low = first((above, reach) => above <= reach + rounding) ?? lastingBeyond(histogram, all, isLonger);
  const high = first((above, reach) => above < -reach);
  return low === undefined ? null : { low, value: within(all, p), high: high ?? null };
}

/** The longest step that enough still last to be sure of, as certain as they are many; undefined where there are fewer. */
function lastingBeyond(
  histogram: Histogram,
  all: readonly Survival[],
  isLonger: (share: number, certainty: number) => boolean,
): number | undefined {
  const { share, certainty, step: last } = all.at(-1) ?? { share: 1, certainty: Infinity, step: -1 };
  let lasting = 0;
  return stepsOf(histogram)
    .reverse()
    .filter((step) => step >= last)
    .find((step) => {
      lasting += lastingIn(histogram, step);
      return lasting >= minimumAnswers && isLonger(share, Math.min(certainty, lasting));
    });
}

const endedIn = (histogram: Histogram, step: number): number => histogram[step] ?? 0;
const lastingIn = (histogram: Histogram, step: number): number => histogram[stillLasting(step)] ?? 0;

const stepsOf = (histogram: Histogram): number[] =>
  [...new Set(Object.keys(histogram).map((key) => (Number(key) < 0 ? stillLasting(Number(key)) : Number(key))))].sort(
    (a, b) => a - b,
  );
