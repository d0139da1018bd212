import type { Language } from '../../domain/languages.ts';
import { widgetWords } from './words.ts';

/**
 * Questions in one language with the words of their points, where these are ours: those of whether a need was met.
 * @example withPointWords([{ type: 'need_met' }], 'en') // [{ type: 'need_met', words: ['No', 'Partly', 'Yes'] }]
 */
export const withPointWords = <Q extends { readonly type: string }>(questions: readonly Q[], language: Language): Q[] =>
  questions.map((question) =>
    question.type === 'need_met' ? { ...question, words: widgetWords[language].needMet } : question,
  );
