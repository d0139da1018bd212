import { book } from './book.ts';
import type { InsightsBook } from './insights/en.ts';

export type { InsightsBook };

/** The book of Insights in every language. */
export const insights = book<InsightsBook>({
  en: () => import('./insights/en.ts'),
  'zh-CN': () => import('./insights/zh-CN.ts'),
  'zh-TW': () => import('./insights/zh-TW.ts'),
});
