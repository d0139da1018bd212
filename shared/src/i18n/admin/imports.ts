import { book } from './book.ts';
import type { ImportsBook } from './imports/en.ts';

export type { ImportsBook };

/** The book of imports in every language. */
export const imports = book<ImportsBook>({
  en: () => import('./imports/en.ts'),
  'zh-CN': () => import('./imports/zh-CN.ts'),
  'zh-TW': () => import('./imports/zh-TW.ts'),
});
