import type { CategoryList } from '@huiyin/shared/contract/categories';
import type { Category } from '@huiyin/shared/domain/categories';
import { changeOf, type Thing } from '../data/thing.ts';
import { answer, api, until } from './request.ts';

export type { CategoryList, CategoryView } from '@huiyin/shared/contract/categories';

const { categories } = api.sites[':siteId'];

/** In their order, each followed by those below it, retired ones last. */
export const categoriesOf = (siteId: string): Thing<CategoryList> => ({
  key: `categories ${siteId}`,
  read: (signal) => listCategories(siteId, signal),
  isOutdatedBy: changeOf('categories'),
});
export const listCategories = (siteId: string, signal?: AbortSignal): Promise<CategoryList> =>
  answer(categories.$get({ param: { siteId } }, until(signal)));
/** Offers these from now on, of the revision that was read; throws ApiProblem `conflict` where they were changed since. */
export const changeCategories = (siteId: string, base: number, wanted: readonly Category[]): Promise<CategoryList> =>
  answer(categories.$put({ param: { siteId }, json: { base, categories: [...wanted] } }));
