import type { CategoriesEdit, CategoryList } from '@huiyin/shared/contract/categories';
import type { Category } from '@huiyin/shared/domain/categories';
import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import { allOf, type SqlText } from '../base/db/sql-text.ts';
import { did, isRefused, type Did } from '../base/events/record-event.ts';
import { conflictOf } from '../people/conflict.ts';
import { areStill, refuseTooMany, putCategories } from './category-statements.ts';
import { planCategories } from './plan-categories.ts';
import { categoriesOf, listCategories, liveTree, revisionOf } from './read-categories.ts';

/** What is written so that surveys offer the categories of a site as they are now, and the condition that these surveys are as they were read. */
export type OfferCategories = (
  call: Call,
  before: readonly Category[],
  after: readonly Category[],
) => Promise<{ written: (Statement | Did)[]; asRead: SqlText }>;

/**
 * Changes what complaints of a site are about, of the revision `base`: what is left out is no longer offered, what is named again comes
 * back. Surveys that offer them get a new version with it. Throws Problem('conflict' | 'invalid').
 */
export async function changeCategories(
  call: Call,
  { base, categories: wanted }: CategoriesEdit,
  offer: OfferCategories,
): Promise<CategoryList> {
  const { db, site, now } = call;
  const before = await categoriesOf(db, site.id);
  if (revisionOf(before) !== base) throw await conflictOf(db, site.id, { types: ['categories.changed'] });
  refuseTooMany('categories', before, wanted);
  const { rows, ...told } = planCategories(before, wanted, { now, revision: base + 1 });
  if (rows.length > 0) {
    const { written, asRead } = await offer(call, liveTree(before), wanted);
    const event = did('categories.changed', site, told, allOf(areStill(site.id, base), asRead));
    try {
      await call.write([event, putCategories(site.id, rows), ...written]);
    } catch (error) {
      // Categories were edited beside this, which is a conflict, or a survey was made or saved.
      if (isRefused(error)) return changeCategories(call, { base, categories: wanted }, offer);
      throw error;
    }
  }
  return listCategories(call);
}
