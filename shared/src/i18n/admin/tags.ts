import { book } from './book.ts';
import type { TagsBook } from './tags/en.ts';

export type { TagsBook };

/** The book of tags in every language. */
export const tags = book<TagsBook>({
  en: () => import('./tags/en.ts'),
  'zh-CN': () => import('./tags/zh-CN.ts'),
  'zh-TW': () => import('./tags/zh-TW.ts'),
});
