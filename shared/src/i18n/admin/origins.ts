import { book } from './book.ts';
import type { OriginsBook } from './origins/en.ts';

/** The book of addresses where the widget may run, in every language. */
export const origins = book<OriginsBook>({
  en: () => import('./origins/en.ts'),
  'zh-CN': () => import('./origins/zh-CN.ts'),
  'zh-TW': () => import('./origins/zh-TW.ts'),
});
