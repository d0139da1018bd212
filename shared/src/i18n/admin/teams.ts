import { book } from './book.ts';
import type { TeamsBook } from './teams/en.ts';

export type { TeamsBook };

/** The book of departments and teams in every language. */
export const teams = book<TeamsBook>({
  en: () => import('./teams/en.ts'),
  'zh-CN': () => import('./teams/zh-CN.ts'),
  'zh-TW': () => import('./teams/zh-TW.ts'),
});
