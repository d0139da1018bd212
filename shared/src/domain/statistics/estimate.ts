/** Fewer answers than this show counts only: no rate and no interval. */
export const minimumAnswers = 5;

/** The limits of a confidence interval, `low <= high`. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A number with its interval from `n` answers; with fewer than {@link minimumAnswers} only `n` is known, never 0. */
export type Estimate =
  | { readonly n: number; readonly value: number; readonly low: number; readonly high: number }
  | { readonly n: number; readonly value: null; readonly low: null; readonly high: null };

/** The estimate of too few answers: the count alone. */
export function tooFew(n: number): Estimate {
  return { n, value: null, low: null, high: null };
}
