import { book } from './book.ts';
import type { TouchpointsBook } from './touchpoints/en.ts';

export type { TouchpointsBook };

/** The book of places where customers answer, in every language. */
export const touchpoints = book<TouchpointsBook>({
  en: () => import('./touchpoints/en.ts'),
  'zh-CN': () => import('./touchpoints/zh-CN.ts'),
  'zh-TW': () => import('./touchpoints/zh-TW.ts'),
});
