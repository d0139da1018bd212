import { book } from './book.ts';
import type { ImproveBook } from './improve/en.ts';

export type { ImproveBook };

/** The book of Improve in every language. */
export const improve = book<ImproveBook>({
  en: () => import('./improve/en.ts'),
  'zh-CN': () => import('./improve/zh-CN.ts'),
  'zh-TW': () => import('./improve/zh-TW.ts'),
});
