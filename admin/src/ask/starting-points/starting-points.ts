import type { Category } from '@huiyin/shared/domain/categories';
import type { SurveyDefinition } from '../../api/surveys.ts';
import type { CustomerLanguage } from '../../language/customer-languages.ts';
import { write } from '../path.ts';
import { textsOf } from '../texts.ts';
import { aspects } from './aspects.ts';
import { ces } from './ces.ts';
import { complaint } from './complaint.ts';
import { csat } from './csat.ts';
import { mixed } from './mixed.ts';
import { needMet } from './need-met.ts';
import { nps } from './nps.ts';

/** What a new survey can begin with, by the name it gets. */
export const startingPoints = {
  csat,
  nps,
  ces,
  aspects,
  'need-met': needMet,
  complaint,
  mixed,
} as const satisfies Record<string, SurveyDefinition>;

export type StartingPoint = keyof typeof startingPoints;

/** A beginning with the texts of the languages a site speaks. */
export function inLanguagesOf(definition: SurveyDefinition, languages: readonly CustomerLanguage[]): SurveyDefinition {
  return textsOf(definition).reduce(
    (next, { path, texts }) =>
      write(
        next,
        path,
        Object.fromEntries(languages.flatMap((language) => (texts[language] ? [[language, texts[language]]] : []))),
      ),
    definition,
  );
}

/** A beginning with the categories that its complaint offers. */
export const withCategories = (definition: SurveyDefinition, categories: readonly Category[]): SurveyDefinition => ({
  ...definition,
  questions: definition.questions.map((question) =>
    question.type === 'complaint'
      ? { ...question, categories: categories as (typeof question)['categories'] }
      : question,
  ),
});
