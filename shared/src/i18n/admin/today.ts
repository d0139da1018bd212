import { book } from './book.ts';
import type { TodayBook } from './today/en.ts';

export type { TodayBook };

/** Today's book in every language. */
export const today = book<TodayBook>({
  en: () => import('./today/en.ts'),
  'zh-CN': () => import('./today/zh-CN.ts'),
  'zh-TW': () => import('./today/zh-TW.ts'),
});
