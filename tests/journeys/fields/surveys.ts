import { newSurvey } from '@huiyin/shared/contract/surveys';
import { within, type Body } from '../kit/body-of.ts';

/** Elements with fields, by the bodies these become. */
export const fields: Readonly<Record<string, Body>> = {
  'new-survey': within(newSurvey),
  'survey-editor': within(newSurvey, 'definition.'),
  'question-card': within(newSurvey, 'definition.'),
  'choice-rows': () => [newSurvey, 'definition.questions.0.choices.0.label'],
};
