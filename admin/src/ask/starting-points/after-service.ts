import type { SurveyDefinition } from '../../api/surveys.ts';
import { csat, rating } from './csat.ts';
import { needMet } from './need-met.ts';

/** How a service was, and whether it did what was needed; what is missing where it did not. */
export const afterService: SurveyDefinition = { questions: [rating, ...needMet.questions], thanks: csat.thanks };
