import { book } from './book.ts';
import type { ExportsBook } from './exports/en.ts';

export type { ExportsBook };

/** The book of what leaves as a file in every language. */
export const exports = book<ExportsBook>({
  en: () => import('./exports/en.ts'),
  'zh-CN': () => import('./exports/zh-CN.ts'),
  'zh-TW': () => import('./exports/zh-TW.ts'),
});
