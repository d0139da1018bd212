import type { InstallCheck, newSite, SiteChange, SiteView } from '@huiyin/shared/contract/sites';
import { changeOf, type Thing } from '../data/thing.ts';
import { edit } from './edit.ts';
import { answer, api, until } from './request.ts';

export type { InstallCheck, SiteChange, SiteView } from '@huiyin/shared/contract/sites';

type NewSite = (typeof newSite)['_input'];

const site = api.sites[':siteId'];

const getSite = (siteId: string, signal?: AbortSignal): Promise<SiteView> =>
  answer(site.$get({ param: { siteId } }, until(signal)));
export const siteOf = (siteId: string): Thing<SiteView> => ({
  key: `site ${siteId}`,
  read: (signal) => getSite(siteId, signal),
  isOutdatedBy: changeOf('site'),
});
/** Another site; who makes it is its owner. */
export const makeSite = (json: NewSite): Promise<SiteView> => answer(api.sites.$post({ json }));
/** Throws Conflict where somebody else changed the same since it was read. */
export const changeSite = (before: SiteView, change: SiteChange): Promise<SiteView> => {
  const param = { siteId: before.id };
  return edit(before, change, {
    send: (json) => answer(site.$patch({ param, json })),
    read: () => getSite(before.id),
  });
};
/** Where the widget was seen; it depends on the origins that are allowed. */
export const installCheckOf = (siteId: string, origins: readonly string[]): Thing<InstallCheck> => ({
  key: `install check ${siteId} ${origins.join(' ')}`,
  read: (signal) => answer(site['install-check'].$get({ param: { siteId } }, until(signal))),
});
export const removeSampleData = (siteId: string): Promise<{ removed: number }> =>
  answer(site['sample-data'].$delete({ param: { siteId } }));
