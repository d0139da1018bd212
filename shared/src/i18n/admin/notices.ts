import { book } from './book.ts';
import type { NoticesBook } from './notices/en.ts';

export type { NoticesBook };

/** The book of what is new for somebody, and how they are told, in every language. */
export const notices = book<NoticesBook>({
  en: () => import('./notices/en.ts'),
  'zh-CN': () => import('./notices/zh-CN.ts'),
  'zh-TW': () => import('./notices/zh-TW.ts'),
});
