import { book } from './book.ts';
import type { QueueBook } from './queue/en.ts';

export type { QueueBook };

/** The book of the queue in every language. */
export const queue = book<QueueBook>({
  en: () => import('./queue/en.ts'),
  'zh-CN': () => import('./queue/zh-CN.ts'),
  'zh-TW': () => import('./queue/zh-TW.ts'),
});
