import type { Histogram } from './statistics/histogram.ts';
import { kinds, npsGroups, scaleOf, type Kind, type NpsGroup, type Scale } from './scales.ts';

/**
 * What is counted, by the name it has in the counts: the answers of each kind by their score, what further questions got
 * (rated aspects, choices, and that a question was answered at all), and the complaints that got a first reply by the log step of how long it took.
 */
export const series = [...kinds, 'aspect', 'choice', 'answered', 'first_reply'] as const;

/** One of {@link series}. */
export type Series = (typeof series)[number];

/** The bucket of what is counted without a score. */
export const noScore = -1;

/**
 * The buckets of NPS answers that name their group and no number. They lie off every scale: what sums or lists scores leaves them out.
 */
export const bucketsOfGroups = {
  promoter: -2,
  passive: -3,
  detractor: -4,
} as const satisfies Record<NpsGroup, number>;

/**
 * The bucket in which an answer is counted by its first question: its score, else its group, else {@link noScore}.
 * @example bucketOfAnswer({ score: null, group: 'promoter' }) // -2
 */
export function bucketOfAnswer({ score, group }: { score: number | null; group: NpsGroup | null }): number {
  return score ?? (group ? bucketsOfGroups[group] : noScore);
}

/** What a bucket of a series of scores says: its score, its group, or null for neither. */
export const saidByBucket = (bucket: number): number | NpsGroup | null =>
  bucket > noScore ? bucket : (npsGroups.find((group) => bucketsOfGroups[group] === bucket) ?? null);

/** How many named each group and no number, of what is counted by bucket; none of those that nobody named. */
export const groupsIn = (histogram: Histogram): { group: NpsGroup; n: number }[] =>
  npsGroups.map((group) => ({ group, n: histogram[bucketsOfGroups[group]] ?? 0 })).filter(({ n }) => n > 0);

/** The scores that are the buckets of a series; null where they are others. */
export const scaleOfSeries = (name: Series): Scale | null => (isKind(name) ? scaleOf(name) : null);

const isKind = (name: Series): name is Kind => (kinds as readonly Series[]).includes(name);
