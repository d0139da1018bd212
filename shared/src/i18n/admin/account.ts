import { book } from './book.ts';
import type { AccountBook } from './account/en.ts';

export type { AccountBook };

/** The account pages' book in every language. */
export const account = book<AccountBook>({
  en: () => import('./account/en.ts'),
  'zh-CN': () => import('./account/zh-CN.ts'),
  'zh-TW': () => import('./account/zh-TW.ts'),
});
