import { book } from './book.ts';
import type { InboxBook } from './inbox/en.ts';

export type { InboxBook };

/** The Inbox's book in every language. */
export const inbox = book<InboxBook>({
  en: () => import('./inbox/en.ts'),
  'zh-CN': () => import('./inbox/zh-CN.ts'),
  'zh-TW': () => import('./inbox/zh-TW.ts'),
});
