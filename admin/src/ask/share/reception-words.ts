import type { ShareBook } from '@huiyin/shared/i18n/admin/share';
import { number } from '../../language/formats.ts';
import type { Reception } from '../../api/asking.ts';
import { intervalText, valueText } from '../../ui/figure-words.ts';

type Rate = NonNullable<Reception['rate']>;

/** What else decides how the response rate of a survey is told. */
interface Ways {
  /** It comes up by itself. */
  readonly asks: boolean;
  /** Pages tell what they show. */
  readonly counted: boolean;
}

/** A response rate with its interval, e.g. `15.0% (95% CI 10.7–20.6%)`. */
export function rateFigure({ value, low, high }: Rate, words: ShareBook['reception']): string {
  return words.withInterval(valueText(100 * value, 'share'), intervalText(100 * low, 100 * high, 'share'));
}

/** The response rate of a survey with what it is a share of, or why there is none. */
export function rateWords({ shown, answered, rate }: Reception, ways: Ways, words: ShareBook['reception']): string {
  if (rate) return words.rate(rateFigure(rate, words), number(shown));
  if (answered > shown) return words.unclear;
  if (shown) return words.few(shown, number(shown));
  if (!ways.counted) return words.off;
  return ways.asks ? words.never : words.opened;
}
