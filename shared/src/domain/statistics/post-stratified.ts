import { minimumAnswers, tooFew, type Estimate } from './estimate.ts';
import { npsMoments, type NpsCounts } from './nps.ts';
import { normalQuantile } from './quantiles.ts';

/** What is known of one segment: how many of the population are in it, by any unit, and what those who answered said on average. */
export interface Stratum {
  readonly weight: number;
  readonly n: number;
  readonly mean: number;
  /** Of the mean: already divided by n. */
  readonly variance: number;
}

/**
 * The mean of a population whose segments answered unequally: Σ W·mean with the share W of each segment in the population, and a normal interval of
 * √Σ W²·variance (post-stratification; Cochran 1977, 5A.9, without the correction for a finite population). Segments without answers are left out and the
 * shares of the others grow: who shows it says so. Fewer than 5 answers in all give the count alone.
 * @example postStratified([{ weight: 0.2, n: 50, mean: 0.9, variance: 0.0018 }, { weight: 0.8, n: 200, mean: 0.75, variance: 0.0009375 }])
 *   // value 0.78, low 0.729, high 0.831
 */
export function postStratified(strata: readonly Stratum[], conf = 0.95): Estimate {
  const heard = strata.filter(({ n, weight }) => n > 0 && weight > 0);
  const n = heard.reduce((sum, one) => sum + one.n, 0);
  if (n < minimumAnswers) return tooFew(n);
  const total = heard.reduce((sum, { weight }) => sum + weight, 0);
  const share = ({ weight }: Stratum): number => weight / total;
  const value = heard.reduce((sum, one) => sum + share(one) * one.mean, 0);
  const reach =
    normalQuantile((1 + conf) / 2) * Math.sqrt(heard.reduce((sum, one) => sum + share(one) ** 2 * one.variance, 0));
  return { n, value, low: value - reach, high: value + reach };
}

/**
 * NPS weighted by the shares of the segments in the population, from -100 to 100. The variance of each segment is that of the adjusted Wald interval, so that a
 * segment whose few answers agree does not pass for certain.
 */
export function postStratifiedNps(segments: readonly { weight: number; counts: NpsCounts }[]): Estimate {
  const strata = segments.map(({ weight, counts }): Stratum => {
    const { n, score } = npsMoments(counts);
    return { weight, n, mean: n === 0 ? 0 : 100 * score, variance: 100 ** 2 * npsMoments(counts, 'adjusted').variance };
  });
  const { n, value, low, high } = postStratified(strata);
  return value === null ? tooFew(n) : { n, value, low: Math.max(-100, low), high: Math.min(100, high) };
}
