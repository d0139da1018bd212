import type { SurveyDefinition } from '@huiyin/shared/contract/questions';
import type { Channel } from '@huiyin/shared/domain/choices';
import type { Dimension } from '@huiyin/shared/domain/dimensions';
import { other, otherLabel } from '@huiyin/shared/domain/other';
import { textIn } from '@huiyin/shared/domain/surveys/in-language';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { categoryChoices, categoryName } from '../inbox/category-names.ts';
import { languageName } from '../language/formats.ts';
import { bookOf, language } from '../language/language.ts';

type Surveys = readonly { readonly definition: SurveyDefinition }[];

/** What a value of a dimension is called; surveys name the reasons and categories they offer, and what nobody named is called what it is. */
export function valueName(dimension: Dimension, value: string, surveys: Surveys): string {
  return names[dimension]?.(value, surveys) ?? isolated(value);
}

const names: Partial<Record<Dimension, (value: string, surveys: Surveys) => string | undefined>> = {
  channel: (value) => bookOf(shell).channels[value as Channel],
  language: languageName,
  category: (value, surveys) => categoryName(categoryChoices(surveys), value),
  reason: (value, surveys) => reasonsOf(surveys).get(value),
  hour: (value) => `${value}:00`,
};

function reasonsOf(surveys: Surveys): Map<string, string> {
  const choices = surveys.flatMap(({ definition }) =>
    definition.questions.flatMap((question) => ('followUp' in question ? (question.followUp?.choices ?? []) : [])),
  );
  const said = (label: Parameters<typeof textIn>[0]): string => isolated(textIn(label, [language()]));
  return new Map([
    [other, said(otherLabel)],
    ...choices.toReversed().map(({ id, label }) => [id, said(label)] as const),
  ]);
}
