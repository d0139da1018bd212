import { book } from './book.ts';
import type { ProfileBook } from './profile/en.ts';

/** The book of a person's own profile, in every language. */
export const profile = book<ProfileBook>({
  en: () => import('./profile/en.ts'),
  'zh-CN': () => import('./profile/zh-CN.ts'),
  'zh-TW': () => import('./profile/zh-TW.ts'),
});
