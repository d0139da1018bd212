import { shell } from '@huiyin/shared/i18n/admin/shell';
import { isolated } from '@huiyin/shared/domain/text/direction';
import type { SurveyView } from '../api/surveys.ts';
import { bookOf, language } from '../language/language.ts';
import type { Choice } from '../ui/ui-select.ts';
import { fallbackOf } from './texts.ts';

/** What a survey is called in the console: the name of its tab, else its first question. */
export function surveyName({ slug, definition }: Pick<SurveyView, 'slug' | 'definition'>): string {
  const order = [language()];
  return isolated(fallbackOf(definition.title, order) || fallbackOf(definition.questions[0]?.title, order) || slug);
}

/** Surveys to choose from, by slug; those that are called the same have theirs beside the name. */
export function namedSurveys(surveys: readonly Pick<SurveyView, 'slug' | 'definition'>[]): Choice[] {
  const named = surveys.map((survey) => ({ value: survey.slug, label: surveyName(survey) }));
  return named.map(({ value, label }) => ({
    value,
    label: named.some((other) => other.label === label && other.value !== value)
      ? bookOf(shell).aside(label, value)
      : label,
  }));
}
