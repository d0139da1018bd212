import { nothing } from 'lit';
import type { Language } from '@huiyin/shared/contract/text';
import { other } from '@huiyin/shared/domain/other';
import { language, languageNames } from './language.ts';

/** The languages customers are asked in, with the name each gives itself. */
export const customerLanguages: Readonly<Record<Language, string>> = {
  en: 'English',
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  ja: '日本語',
  ar: 'العربية',
};

export type CustomerLanguage = Language;

/** In which direction a language is written. */
export const directionOf = (written: Language): 'ltr' | 'rtl' => (written === 'ar' ? 'rtl' : 'ltr');

/** The `lang` of what a customer wrote, so that it is set in the characters of its own language; none where nobody knows it. */
export const langOf = (locale: string | null): string | typeof nothing =>
  locale === other ? nothing : (locale ?? nothing);

/** What a new site begins with: the languages of the console, the one shown now first. */
export const ownFirst = (): readonly Language[] => [
  language(),
  ...(Object.keys(languageNames) as Language[]).filter((one) => one !== language()),
];

/** The language of the console when a site speaks it, else the first one of the site. */
export function shownFirst(languages: readonly Language[]): Language {
  return languages.includes(language()) ? language() : (languages[0] ?? 'en');
}
