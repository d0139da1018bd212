import { book } from './book.ts';
import type { StreamBook } from './stream/en.ts';

export type { StreamBook };

/** The book of a ticket's conversation in every language. */
export const stream = book<StreamBook>({
  en: () => import('./stream/en.ts'),
  'zh-CN': () => import('./stream/zh-CN.ts'),
  'zh-TW': () => import('./stream/zh-TW.ts'),
});
