import { npsGroup } from '../scales.ts';
import { groupsIn } from '../series.ts';
import type { Estimate, Interval } from './estimate.ts';
import { minimumAnswers, tooFew } from './estimate.ts';
import type { Histogram } from './histogram.ts';
import { normalQuantile } from './quantiles.ts';

/** Answers by NPS group: 9–10, 7–8, 0–6, or named without a number. */
export interface NpsCounts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** The groups of a histogram of 0–10 and of groups that were named alone; a score of 0 is a detractor like any other up to 6. */
export function npsCounts(histogram: Histogram): NpsCounts {
  const counts = { promoter: 0, passive: 0, detractor: 0 };
  for (let score = 0; score <= 10; score++) counts[npsGroup(score)] += histogram[score] ?? 0;
  for (const { group, n } of groupsIn(histogram)) counts[group] += n;
  return { promoters: counts.promoter, passives: counts.passive, detractors: counts.detractor };
}

/**
 * Net promoter score, (promoters - detractors) / n · 100, from -100 to 100, unrounded (Reichheld 2003),
 * with the adjusted Wald interval (+3 answers, three quarters of one to each side; Rocks 2016), clamped to -100..100.
 * @example nps({ promoters: 60, passives: 25, detractors: 15 }) // { n: 100, value: 45, low: 29.3, high: 58.0 }
 */
export function nps(counts: NpsCounts, conf = 0.95): Estimate {
  const { n, score } = moments(counts);
  if (n < minimumAnswers) return tooFew(n);
  const adjusted = moments(adjust(counts));
  const reach = normalQuantile((1 + conf) / 2) * Math.sqrt(adjusted.variance);
  return {
    n,
    value: 100 * score,
    low: Math.max(-100, 100 * (adjusted.score - reach)),
    high: Math.min(100, 100 * (adjusted.score + reach)),
  };
}

/**
 * Interval of the difference of two independent NPS, `now - before`, from -200 to 200: normal with independent standard errors;
 * a side with fewer than 50 answers enters with its adjusted values. It always holds the raw difference.
 * @param now, before groups with at least one answer each
 * @example npsDifference({ promoters: 300, passives: 120, detractors: 80 }, { promoters: 240, passives: 150, detractors: 110 })
 *   // { low: 8.40, high: 27.60 }
 */
export function npsDifference(now: NpsCounts, before: NpsCounts, conf = 0.95): Interval {
  const raw = moments(now).score - moments(before).score;
  const [one, two] = [now, before].map((counts) => moments(total(counts) < 50 ? adjust(counts) : counts)) as [
    Moments,
    Moments,
  ];
  const reach = normalQuantile((1 + conf) / 2) * Math.sqrt(one.variance + two.variance);
  const centre = one.score - two.score;
  return {
    low: 100 * Math.max(-2, Math.min(raw, centre - reach)),
    high: 100 * Math.min(2, Math.max(raw, centre + reach)),
  };
}

/** The score, from -1 to 1, and its variance; `adjusted`: with the three answers of the adjusted Wald interval. */
export const npsMoments = (counts: NpsCounts, how?: 'adjusted'): Moments =>
  moments(how === 'adjusted' ? adjust(counts) : counts);

interface Moments {
  readonly n: number;
  /** From -1 to 1. */
  readonly score: number;
  /** Of the score, that is, already divided by n. */
  readonly variance: number;
}

function moments(counts: NpsCounts): Moments {
  const n = total(counts);
  const score = (counts.promoters - counts.detractors) / n;
  return { n, score, variance: ((counts.promoters + counts.detractors) / n - score * score) / n };
}

function total({ promoters, passives, detractors }: NpsCounts): number {
  return promoters + passives + detractors;
}

function adjust({ promoters, passives, detractors }: NpsCounts): NpsCounts {
  return { promoters: promoters + 0.75, passives: passives + 1.5, detractors: detractors + 0.75 };
}
