import { book } from './book.ts';
import type { AnswersBook } from './answers/en.ts';

export type { AnswersBook };

/** The book of Answers in every language. */
export const answers = book<AnswersBook>({
  en: () => import('./answers/en.ts'),
  'zh-CN': () => import('./answers/zh-CN.ts'),
  'zh-TW': () => import('./answers/zh-TW.ts'),
});
