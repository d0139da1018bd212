import { book } from './book.ts';
import type { SurveyInvitationsBook } from './survey-invitations/en.ts';

export type { SurveyInvitationsBook };

/** The book of invitations after a service, in every language. */
export const surveyInvitations = book<SurveyInvitationsBook>({
  en: () => import('./survey-invitations/en.ts'),
  'zh-CN': () => import('./survey-invitations/zh-CN.ts'),
  'zh-TW': () => import('./survey-invitations/zh-TW.ts'),
});
