import { book } from './book.ts';
import type { AskCheckBook } from './ask-check/en.ts';

export type { AskCheckBook };

/** Why a survey does or does not come up, in every language. */
export const askCheck = book<AskCheckBook>({
  en: () => import('./ask-check/en.ts'),
  'zh-CN': () => import('./ask-check/zh-CN.ts'),
  'zh-TW': () => import('./ask-check/zh-TW.ts'),
});
