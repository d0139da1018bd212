import { book } from './book.ts';
import type { DimensionsBook } from './dimensions/en.ts';

export type { DimensionsBook };

/** The names of all dimensions in every language. */
export const dimensions = book<DimensionsBook>({
  en: () => import('./dimensions/en.ts'),
  'zh-CN': () => import('./dimensions/zh-CN.ts'),
  'zh-TW': () => import('./dimensions/zh-TW.ts'),
});
