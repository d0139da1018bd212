import type { newSavedFilters, SavedFilters } from '@huiyin/shared/contract/saved-filters';
import type { Thing } from '../data/thing.ts';
import { answer, api, until } from './request.ts';

export type { SavedFilter, SavedFilters } from '@huiyin/shared/contract/saved-filters';

const filters = api.sites[':siteId']['saved-filters'];

/** Those of who is signed in, in their order. */
export const savedFiltersOf = (siteId: string): Thing<SavedFilters> => ({
  key: `saved filters ${siteId}`,
  read: (signal) => getSavedFilters(siteId, signal),
});
export const getSavedFilters = (siteId: string, signal?: AbortSignal): Promise<SavedFilters> =>
  answer(filters.$get({ param: { siteId } }, until(signal)));
/** Throws ApiProblem `conflict` where they were changed since. */
export const putSavedFilters = (siteId: string, json: (typeof newSavedFilters)['_input']): Promise<SavedFilters> =>
  answer(filters.$put({ param: { siteId }, json }));
