import type { InLanguages } from './languages.ts';

/** What is none of those that are known: a category, a reason or a language a stranger made up. */
export const other = 'other';

/** What it is called. */
export const otherLabel = {
  en: 'Something else',
  'zh-CN': '其他',
  'zh-TW': '其他',
  ja: 'その他',
  ar: 'أمر آخر',
} satisfies InLanguages;
