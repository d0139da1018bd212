import { book } from './book.ts';
import type { SurveyChangesBook } from './survey-changes/en.ts';

export type { SurveyChangesBook };

/** What changed between versions of a survey, in every language. */
export const surveyChanges = book<SurveyChangesBook>({
  en: () => import('./survey-changes/en.ts'),
  'zh-CN': () => import('./survey-changes/zh-CN.ts'),
  'zh-TW': () => import('./survey-changes/zh-TW.ts'),
});
