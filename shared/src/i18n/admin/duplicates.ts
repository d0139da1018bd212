import { book } from './book.ts';
import type { DuplicatesBook } from './duplicates/en.ts';

export type { DuplicatesBook };

/** The book of duplicates in every language. */
export const duplicates = book<DuplicatesBook>({
  en: () => import('./duplicates/en.ts'),
  'zh-CN': () => import('./duplicates/zh-CN.ts'),
  'zh-TW': () => import('./duplicates/zh-TW.ts'),
});
