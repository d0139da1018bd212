import type { SurveyView } from '../api/surveys.ts';
import { language } from '../language/language.ts';
import type { Choice } from '../ui/ui-select.ts';

/** The categories the complaint survey offers, named in the language shown now (else in one it has). */
export function categoryChoices(surveys: readonly SurveyView[]): Choice[] {
  const texts = surveys.find(({ kind }) => kind === 'complaint')?.definition.texts ?? {};
  const { choices = [] } = texts[language()] ?? Object.values(texts)[0] ?? {};
  return choices.map(({ id, label }) => ({ value: id, label }));
}

/** What a category is called; imported ones are called what they are. */
export const categoryName = (choices: readonly Choice[], category: string): string =>
  choices.find(({ value }) => value === category)?.label ?? category;
