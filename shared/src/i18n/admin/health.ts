import { book } from './book.ts';
import type { HealthBook } from './health/en.ts';

export type { HealthBook };

/** The book of Health in every language. */
export const health = book<HealthBook>({
  en: () => import('./health/en.ts'),
  'zh-CN': () => import('./health/zh-CN.ts'),
  'zh-TW': () => import('./health/zh-TW.ts'),
});
