import { book } from './book.ts';
import type { CategoriesBook } from './categories/en.ts';

export type { CategoriesBook };

/** The book of what complaints are about, in every language. */
export const categories = book<CategoriesBook>({
  en: () => import('./categories/en.ts'),
  'zh-CN': () => import('./categories/zh-CN.ts'),
  'zh-TW': () => import('./categories/zh-TW.ts'),
});
