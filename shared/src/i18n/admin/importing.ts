import { book } from './book.ts';
import type { ImportingBook } from './importing/en.ts';

export type { ImportingBook };

/** The book of Settings → Import in every language; what the command line says too is in the book of imports. */
export const importing = book<ImportingBook>({
  en: () => import('./importing/en.ts'),
  'zh-CN': () => import('./importing/zh-CN.ts'),
  'zh-TW': () => import('./importing/zh-TW.ts'),
});
