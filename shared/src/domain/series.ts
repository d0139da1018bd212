import { kinds, scaleOf, type Kind, type Scale } from './scales.ts';

/**
 * What is counted, by the name it has in the counts: the answers of each kind by their score, what further questions got
 * (rated aspects, choices, and that a question was answered at all), and the complaints that got a first reply by the log step of how long it took.
 */
export const series = [...kinds, 'aspect', 'choice', 'answered', 'first_reply'] as const;

/** One of {@link series}. */
export type Series = (typeof series)[number];

/** The bucket of what is counted without a score. */
export const noScore = -1;

/** The scores that are the buckets of a series; null where they are others. */
export const scaleOfSeries = (name: Series): Scale | null => (isKind(name) ? scaleOf(name) : null);

const isKind = (name: Series): name is Kind => (kinds as readonly Series[]).includes(name);
