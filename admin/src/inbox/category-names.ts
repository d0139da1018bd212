import { textIn } from '@huiyin/shared/domain/surveys/in-language';
import type { SurveyDefinition } from '@huiyin/shared/contract/questions';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { language } from '../language/language.ts';
import type { Choice } from '../ui/ui-select.ts';
import { other, otherLabel } from '@huiyin/shared/domain/other';

interface Asked {
  readonly definition: SurveyDefinition;
}

/** The categories complaint surveys offer, in the language shown now (else in one they have); without those below them. */
export const topCategories = (surveys: readonly Asked[]): Choice[] =>
  once(surveys.flatMap(categoriesOf).map(({ id, label }) => ({ value: id, label: said(label) })));

/** All categories with those below them: `delivery` is Delivery, `delivery/late` is Delivery › Late. */
export const categoryChoices = (surveys: readonly Asked[]): Choice[] =>
  once(
    surveys
      .flatMap(categoriesOf)
      .flatMap(({ id, label, children }) => [
        { value: id, label: said(label) },
        ...children.map((child) => ({ value: `${id}/${child.id}`, label: `${said(label)} › ${said(child.label)}` })),
      ]),
  );

/** What a category is called; imported ones are called what they are. */
export const categoryName = (choices: readonly Choice[], category: string): string =>
  choices.find(({ value }) => value === category)?.label ??
  (category === other ? said(otherLabel) : isolated(category));

type Category = Extract<SurveyDefinition['questions'][number], { type: 'complaint' }>['categories'][number];

const categoriesOf = ({ definition }: Asked): Category[] =>
  definition.questions.flatMap((question) => (question.type === 'complaint' ? question.categories : []));

const said = (label: Category['label']): string => isolated(textIn(label, [language()]));

/** Two surveys may offer the same; the first one names it. */
const once = (choices: readonly Choice[]): Choice[] =>
  [...new Map(choices.toReversed().map((choice) => [choice.value, choice])).values()].toReversed();
