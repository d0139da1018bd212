import { widgetWords } from '@huiyin/shared/i18n/widget/words';
import type { Language } from '@huiyin/shared/contract/text';

/** Every language a visitor may read. */
export const languages = Object.keys(widgetWords) as Language[];

/** The languages the console speaks as well. */
export const consoleLanguages = ['en', 'zh-CN', 'zh-TW'] as const;

/** What stands on the launcher. */
export const launcherName: Record<Language, string> = {
  en: 'Feedback',
  'zh-CN': '反馈',
  'zh-TW': '回饋',
  ja: 'ご意見',
  ar: 'رأيك',
};

/** The widget's words, with the names of the points of a scale of satisfaction. */
export function wordsOf(language: Language) {
  const words = widgetWords[language];
  const fill = (pattern: string, values: Record<string, unknown>): string =>
    pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => `${values[name]}`);
  return {
    ...words,
    launcher: launcherName[language],
    /** Accessible name of a point, e.g. “4 of 5, satisfied”. */
    nameOf: (n: number, max: number, word?: string): string =>
      fill(word ? words.pointWord : words.point, { n, max, word }),
    ratedWith: (n: number): string => fill(words.rated, { n }),
  };
}
