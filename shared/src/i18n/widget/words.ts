import type { Language } from '../../domain/languages.ts';
import { words as ar } from './ar.ts';
import { words as en, type WidgetWords } from './en.ts';
import { words as ja } from './ja.ts';
import { words as zhCN } from './zh-CN.ts';
import { words as zhTW } from './zh-TW.ts';

/** The widget's own words in every language. */
export const widgetWords: Readonly<Record<Language, WidgetWords>> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW, ja, ar };

const firstNames = [
  'close',
  'rate',
  'recommend',
  'complain',
  'conversation',
  'effort',
  'form',
  'point',
  'pointWord',
  'degrees',
  'thumbs',
  'loading',
  'failed',
  'again',
  'largeText',
  'question',
  'notThere',
] as const;

/** What the first view says: it travels with the settings of a site. */
export function firstWords(language: Language): Pick<WidgetWords, (typeof firstNames)[number]> {
  const all = Object.entries(widgetWords[language]).filter(([name]) =>
    (firstNames as readonly string[]).includes(name),
  );
  return Object.fromEntries(all) as Pick<WidgetWords, (typeof firstNames)[number]>;
}
