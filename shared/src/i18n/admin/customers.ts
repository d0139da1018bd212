import { book } from './book.ts';
import type { CustomersBook } from './customers/en.ts';

export type { CustomersBook };

/** The book of customers in every language. */
export const customers = book<CustomersBook>({
  en: () => import('./customers/en.ts'),
  'zh-CN': () => import('./customers/zh-CN.ts'),
  'zh-TW': () => import('./customers/zh-TW.ts'),
});
