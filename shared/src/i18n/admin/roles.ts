import { book } from './book.ts';
import type { RolesBook } from './roles/en.ts';

export type { RolesBook };

/** The roles' book in every language. */
export const roles = book<RolesBook>({
  en: () => import('./roles/en.ts'),
  'zh-CN': () => import('./roles/zh-CN.ts'),
  'zh-TW': () => import('./roles/zh-TW.ts'),
});
