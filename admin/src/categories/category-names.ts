import { treeOf, type Category } from '@huiyin/shared/domain/categories';
import { mayReadNames } from '@huiyin/shared/domain/permissions';
import { other, otherLabel } from '@huiyin/shared/domain/other';
import { textIn } from '@huiyin/shared/domain/surveys/in-language';
import { isolated } from '@huiyin/shared/domain/text/direction';
import type { ConsoleLanguage } from '@huiyin/shared/i18n/admin/book';
import { categoriesOf, type CategoryList, type CategoryView } from '../api/categories.ts';
import type { SiteRef } from '../api/session.ts';
import type { Thing } from '../data/thing.ts';
import { language } from '../language/language.ts';
import { canOne } from '../shell/session.ts';
import type { Choice } from '../ui/ui-select.ts';

type Line = Pick<CategoryView, 'id' | 'label'>;

/** The categories of a site, for whoever may read them. */
export const categoriesIn = (site: SiteRef): Thing<CategoryList> | undefined =>
  canOne(site, mayReadNames.categories) ? categoriesOf(site.id) : undefined;

/** What a site offers, as a tree. */
export const offeredTree = (all: readonly CategoryView[]): Category[] => treeOf(all.filter(({ retired }) => !retired));

/** Those of the first level. */
export const topCategories = (all: readonly Line[]): Choice[] =>
  all.filter(({ id }) => !id.includes('/')).map(({ id, label }) => ({ value: id, label: saidIn(label) }));

/** All with those below them, as they are called. */
export const categoryChoices = (all: readonly Line[]): Choice[] =>
  Array.from(namesOf(all), ([value, label]) => ({ value, label }));

/** What a category is called, in the language shown now (else in one it has): `delivery/late` is Delivery › Late; imported ones are called what they are. */
export const categoryName = (all: readonly Line[], category: string): string =>
  namesOf(all).get(category) ?? (category === other ? saidIn(otherLabel) : isolated(category));

interface Names {
  readonly language: ConsoleLanguage;
  readonly byId: ReadonlyMap<string, string>;
}

/** A list that was read is named once in a language, however many lines say a name of it. */
const named = new WeakMap<readonly Line[], Names>();

function namesOf(all: readonly Line[]): ReadonlyMap<string, string> {
  const known = named.get(all);
  if (known?.language === language()) return known.byId;
  const above = new Map(topCategories(all).map(({ value, label }) => [value, label]));
  const nameOf = ({ id, label }: Line): string => {
    const [topic, child] = id.split('/', 2);
    return child === undefined ? saidIn(label) : `${above.get(topic!) ?? topic} › ${saidIn(label)}`;
  };
  const byId = new Map(all.map((one) => [one.id, nameOf(one)]));
  named.set(all, { language: language(), byId });
  return byId;
}

/** A name in the language shown now, else in one it has. */
export const saidIn = (label: Line['label']): string => isolated(textIn(label, [language()]));
