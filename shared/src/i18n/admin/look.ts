import { book } from './book.ts';
import type { LookBook } from './look/en.ts';

export type { LookBook };

/** The book of the look in every language. */
export const look = book<LookBook>({
  en: () => import('./look/en.ts'),
  'zh-CN': () => import('./look/zh-CN.ts'),
  'zh-TW': () => import('./look/zh-TW.ts'),
});
