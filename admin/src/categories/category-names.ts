import { treeOf, type Category } from '@huiyin/shared/domain/categories';
import { other, otherLabel } from '@huiyin/shared/domain/other';
import { textIn } from '@huiyin/shared/domain/surveys/in-language';
import { isolated } from '@huiyin/shared/domain/text/direction';
import type { CategoryView } from '../api/categories.ts';
import { language } from '../language/language.ts';
import type { Choice } from '../ui/ui-select.ts';

type Line = Pick<CategoryView, 'id' | 'label'>;

/** What a site offers, as a tree. */
export const offeredTree = (all: readonly CategoryView[]): Category[] => treeOf(all.filter(({ retired }) => !retired));

/** Those of the first level. */
export const topCategories = (all: readonly Line[]): Choice[] =>
  all.filter(({ id }) => !id.includes('/')).map(({ id, label }) => ({ value: id, label: saidIn(label) }));

/** All with those below them, in the language shown now (else in one they have): `delivery/late` is Delivery › Late. */
export function categoryChoices(all: readonly Line[]): Choice[] {
  const above = new Map(topCategories(all).map(({ value, label }) => [value, label]));
  return all.map(({ id, label }) => {
    const [topic, child] = id.split('/', 2);
    return {
      value: id,
      label: child === undefined ? saidIn(label) : `${above.get(topic!) ?? topic} › ${saidIn(label)}`,
    };
  });
}

/** What a category is called; imported ones are called what they are. */
export const categoryName = (choices: readonly Choice[], category: string): string =>
  choices.find(({ value }) => value === category)?.label ??
  (category === other ? saidIn(otherLabel) : isolated(category));

/** A name in the language shown now, else in one it has. */
export const saidIn = (label: Line['label']): string => isolated(textIn(label, [language()]));
