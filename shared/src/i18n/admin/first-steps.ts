import { book } from './book.ts';
import type { FirstStepsBook } from './first-steps/en.ts';

export type { FirstStepsBook };

/** The book of what is to be done until the first real answer, in every language. */
export const firstSteps = book<FirstStepsBook>({
  en: () => import('./first-steps/en.ts'),
  'zh-CN': () => import('./first-steps/zh-CN.ts'),
  'zh-TW': () => import('./first-steps/zh-TW.ts'),
});
