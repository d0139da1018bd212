import { book } from './book.ts';
import type { ImportedBook } from './imported/en.ts';

/** The book of imported numbers in every language. */
export const imported = book<ImportedBook>({
  en: () => import('./imported/en.ts'),
  'zh-CN': () => import('./imported/zh-CN.ts'),
  'zh-TW': () => import('./imported/zh-TW.ts'),
});
