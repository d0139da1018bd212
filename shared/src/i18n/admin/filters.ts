import { book } from './book.ts';
import type { FiltersBook } from './filters/en.ts';

export type { FiltersBook };

/** The book of filters in every language. */
export const filters = book<FiltersBook>({
  en: () => import('./filters/en.ts'),
  'zh-CN': () => import('./filters/zh-CN.ts'),
  'zh-TW': () => import('./filters/zh-TW.ts'),
});
