import type { LookBook } from '@huiyin/shared/i18n/admin/look';
import type { SiteView } from '../api/sites.ts';
import { isColor, isFont, isWhole } from './site-entries.ts';

export type Look = SiteView['theme'];

/** What is wrong, by field. */
export type LookFaults = Partial<Record<keyof Look, string>>;

/** The highest number of each. */
export const mostOf = { radius: 24, offset: 200, zIndex: 2_147_483_647 } as const;

export function lookFaults(look: Look, words: LookBook): LookFaults {
  const numbers = (Object.keys(mostOf) as (keyof typeof mostOf)[]).filter(
    (name) => !isWhole(look[name], 0, mostOf[name]),
  );
  return {
    ...Object.fromEntries(numbers.map((name) => [name, words.numberWrong])),
    ...(isColor(look.accent) ? {} : { accent: words.accentWrong }),
    ...(isFont(look.font) ? {} : { font: words.fontWrong }),
  };
}
