import type { Interval } from '../statistics/estimate.ts';
import { minimumAnswers } from '../statistics/estimate.ts';
import { wilson } from '../statistics/proportion.ts';

/** What pages told of a survey: how often it was shown unasked, and how often it was answered then. */
export interface Shown {
  readonly shown: number;
  /** Of those shown. */
  readonly answered: number;
}

/**
 * The response rate: answered / shown, 0..1, with its Wilson interval at 95 %. Null where fewer than five were shown, or more
 * answered than shown: then the counts are not of the same pages, and a share of them would be wrong.
 * @example responseRate({ shown: 200, answered: 30 }) // { value: 0.15, low: 0.107, high: 0.206 }
 */
export function responseRate({ shown, answered }: Shown): (Interval & { readonly value: number }) | null {
  if (shown < minimumAnswers || answered > shown) return null;
  return { value: answered / shown, ...wilson(answered, shown) };
}
