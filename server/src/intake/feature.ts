import type { Feature } from '../http/manifest.ts';
import { uncountAnswers } from './uncount-answers.ts';

/** Takes answers in: with their counts, their tickets and what was said. */
export const intake = { name: 'intake', onAnswers: { counted: uncountAnswers } } satisfies Feature;
