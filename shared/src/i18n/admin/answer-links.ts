import { book } from './book.ts';
import type { AnswerLinksBook } from './answer-links/en.ts';

/** The book of the links to answers in every language; apart from Answers, which is loaded later than the figures. */
export const answerLinks = book<AnswerLinksBook>({
  en: () => import('./answer-links/en.ts'),
  'zh-CN': () => import('./answer-links/zh-CN.ts'),
  'zh-TW': () => import('./answer-links/zh-TW.ts'),
});
