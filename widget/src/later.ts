import type { Language } from '@huiyin/shared/contract/text';
import type { LaterTexts } from '@huiyin/shared/i18n/widget/en-later';
import { warn } from './warn.ts';

const elements = {
  after: () => import('./huiyin-after-rating.ts'),
  complaint: () => import('./huiyin-complaint-form.ts'),
  thread: () => import('./huiyin-thread-view.ts'),
  refused: () => import('./huiyin-set-aside.ts'),
};

const books: Record<Language, () => Promise<{ later: LaterTexts }>> = {
  en: () => import('@huiyin/shared/i18n/widget/en-later'),
  'zh-CN': () => import('@huiyin/shared/i18n/widget/zh-CN-later'),
  'zh-TW': () => import('@huiyin/shared/i18n/widget/zh-TW-later'),
};

/** The parts of the panel that are fetched only when something needs them. */
export type Part = keyof typeof elements;

/** Fetches a part of the panel; its tag, already in the page, becomes alive. */
export const fetchPart = (part: Part): void => {
  elements[part]().catch((error: unknown) => warn('could not load', error));
};

/** The words of those parts. */
export const fetchWords = async (language: Language): Promise<LaterTexts> => (await books[language]()).later;
