import type { InstallCheck, newSite, SiteChange, SiteView } from '@huiyin/shared/contract/sites';
import { answer, api, until } from './request.ts';

export type { InstallCheck, SiteChange, SiteView } from '@huiyin/shared/contract/sites';

type NewSite = (typeof newSite)['_input'];

const site = api.sites[':siteId'];

export const getSite = (siteId: string, signal?: AbortSignal): Promise<SiteView> =>
  answer(site.$get({ param: { siteId } }, until(signal)));
/** Another site; who makes it is its owner. */
export const makeSite = (json: NewSite): Promise<SiteView> => answer(api.sites.$post({ json }));
export const changeSite = (siteId: string, json: SiteChange): Promise<SiteView> =>
  answer(site.$patch({ param: { siteId }, json }));
export const checkInstall = (siteId: string, signal?: AbortSignal): Promise<InstallCheck> =>
  answer(site['install-check'].$get({ param: { siteId } }, until(signal)));
export const removeSampleData = (siteId: string): Promise<{ removed: number }> =>
  answer(site['sample-data'].$delete({ param: { siteId } }));
