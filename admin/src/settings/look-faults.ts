import type { LookBook } from '@huiyin/shared/i18n/admin/look';
import { siteLimits } from '@huiyin/shared/domain/limits';
import type { SiteView } from '../api/sites.ts';
import { isColor, isFont, isWhole } from './site-entries.ts';

export type Look = SiteView['theme'];

/** What is wrong, by field. */
export type LookFaults = Partial<Record<keyof Look, string>>;

const amounts = ['radius', 'offset', 'zIndex'] as const;
export type Amount = (typeof amounts)[number];

export function lookFaults(look: Look, words: LookBook): LookFaults {
  const numbers = amounts.filter((name) => !isWhole(look[name], siteLimits[name]));
  return {
    ...Object.fromEntries(numbers.map((name) => [name, words.numberWrong])),
    ...(isColor(look.accent) ? {} : { accent: words.accentWrong }),
    ...(isFont(look.font) ? {} : { font: words.fontWrong }),
  };
}
