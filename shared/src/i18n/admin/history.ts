import { book } from './book.ts';
import type { HistoryBook } from './history/en.ts';

export type { HistoryBook };

/** The book of history in every language. */
export const history = book<HistoryBook>({
  en: () => import('./history/en.ts'),
  'zh-CN': () => import('./history/zh-CN.ts'),
  'zh-TW': () => import('./history/zh-TW.ts'),
});
