import { book } from './book.ts';
import type { AskBook } from './ask/en.ts';

export type { AskBook };

/** The book of Ask in every language. */
export const ask = book<AskBook>({
  en: () => import('./ask/en.ts'),
  'zh-CN': () => import('./ask/zh-CN.ts'),
  'zh-TW': () => import('./ask/zh-TW.ts'),
});
