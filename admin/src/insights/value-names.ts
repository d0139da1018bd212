import type { SurveyDefinition } from '@huiyin/shared/contract/questions';
import type { Channel } from '@huiyin/shared/domain/choices';
import type { Dimension } from '@huiyin/shared/domain/dimensions';
import { other, otherLabel } from '@huiyin/shared/domain/other';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { CategoryView } from '../api/categories.ts';
import type { TouchpointView } from '../api/touchpoints.ts';
import { categoryName, saidIn } from '../categories/category-names.ts';
import { languageName } from '../language/formats.ts';
import { bookOf, language } from '../language/language.ts';
import { touchpointName } from '../touchpoints/touchpoint-name.ts';

type Surveys = readonly { readonly definition: SurveyDefinition }[];

/** What names values: surveys the reasons they offer, the site its categories and touchpoints. */
export interface Names {
  readonly surveys: Surveys;
  readonly categories: readonly Pick<CategoryView, 'id' | 'label'>[];
  readonly touchpoints: readonly Pick<TouchpointView, 'id' | 'name'>[];
}

/** What a value of a dimension is called; what nobody named is called what it is. */
export function valueName(dimension: Dimension, value: string, known: Names): string {
  return names[dimension]?.(value, known) ?? (value === other ? saidIn(otherLabel) : isolated(value));
}

const names: Partial<Record<Dimension, (value: string, known: Names) => string | undefined>> = {
  channel: (value) => bookOf(shell).channels[value as Channel],
  language: languageName,
  category: (value, { categories }) => categoryName(categories, value),
  reason: (value, { surveys }) => reasonsOf(surveys).get(value),
  touchpoint: (value, { touchpoints }) =>
    isolated(touchpointName(value, touchpoints.find(({ id }) => id === value)?.name)),
  hour: (value) => `${value}:00`,
};

const kept = new WeakMap<Surveys, { language: string; names: ReadonlyMap<string, string> }>();

/** What every reason is called that is offered, and the one that is none of them; made once for surveys that were read. */
export function reasonsOf(surveys: Surveys): ReadonlyMap<string, string> {
  const known = kept.get(surveys);
  if (known?.language === language()) return known.names;
  const made = namedReasons(surveys);
  kept.set(surveys, { language: language(), names: made });
  return made;
}

function namedReasons(surveys: Surveys): ReadonlyMap<string, string> {
  const choices = surveys.flatMap(({ definition }) =>
    definition.questions.flatMap((question) => ('followUp' in question ? (question.followUp?.choices ?? []) : [])),
  );
  return new Map([
    [other, saidIn(otherLabel)],
    ...choices.toReversed().map(({ id, label }) => [id, saidIn(label)] as const),
  ]);
}
