import { book } from './book.ts';
import type { SettingsBook } from './settings/en.ts';

export type { SettingsBook };

/** The settings' book in every language. */
export const settings = book<SettingsBook>({
  en: () => import('./settings/en.ts'),
  'zh-CN': () => import('./settings/zh-CN.ts'),
  'zh-TW': () => import('./settings/zh-TW.ts'),
});
