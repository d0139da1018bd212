import { book } from './book.ts';
import type { ShareBook } from './share/en.ts';

export type { ShareBook };

/** The share tab's book in every language. */
export const share = book<ShareBook>({
  en: () => import('./share/en.ts'),
  'zh-CN': () => import('./share/zh-CN.ts'),
  'zh-TW': () => import('./share/zh-TW.ts'),
});
