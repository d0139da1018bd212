import { isolated } from '@huiyin/shared/domain/text/direction';
import type { SurveyView } from '../api/surveys.ts';
import { language } from '../language/language.ts';
import { fallbackOf } from './texts.ts';

/** What a survey is called in the console: the name of its tab, else its first question. */
export function surveyName({ slug, definition }: Pick<SurveyView, 'slug' | 'definition'>): string {
  const order = [language()];
  return isolated(fallbackOf(definition.title, order) || fallbackOf(definition.questions[0]?.title, order) || slug);
}
