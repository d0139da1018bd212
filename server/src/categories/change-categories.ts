import type { CategoriesEdit, CategoryList } from '@huiyin/shared/contract/categories';
import type { Category } from '@huiyin/shared/domain/categories';
import type { Call } from '../base/call.ts';
import { isTaken, type Statement } from '../base/db/db.ts';
import { did, isRefused, type Did } from '../base/events/record-event.ts';
import { conflictOf } from '../people/conflict.ts';
import { areStill, refuseTooMany, putCategories } from './category-statements.ts';
import { planCategories } from './plan-categories.ts';
import { categoriesOf, listCategories, liveTree, revisionOf } from './read-categories.ts';

/** What is written so that surveys offer the categories of a site as they are now. */
export type OfferCategories = (
  call: Call,
  before: readonly Category[],
  after: readonly Category[],
) => Promise<(Statement | Did)[]>;

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
  const conflict = () => conflictOf(db, site.id, { types: ['categories.changed'] });
  if (revisionOf(before) !== base) throw await conflict();
  refuseTooMany('categories', before, wanted);
  const { rows, ...told } = planCategories(before, wanted, { now, revision: base + 1 });
  if (rows.length > 0) {
    const event = did('categories.changed', site, told, areStill(site.id, base));
    const offered = await offer(call, liveTree(before), wanted);
    try {
      await call.write([event, putCategories(site.id, rows), ...offered]);
    } catch (error) {
      // A survey has another version since, made beside this.
      if (isTaken(error, 'survey_versions.')) return changeCategories(call, { base, categories: wanted }, offer);
      throw isRefused(error) ? await conflict() : error;
    }
  }
  return listCategories(call);
}
