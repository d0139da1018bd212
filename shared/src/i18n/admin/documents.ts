import { book } from './book.ts';
import type { DocumentsBook } from './documents/en.ts';

export type { DocumentsBook };

/** The book of saved replies in every language. */
export const documents = book<DocumentsBook>({
  en: () => import('./documents/en.ts'),
  'zh-CN': () => import('./documents/zh-CN.ts'),
  'zh-TW': () => import('./documents/zh-TW.ts'),
});
