import type { InstallCheck, NewSite, SiteChange, SiteView } from '@huiyin/shared/contract/sites';
import { request } from './request.ts';

export type { InstallCheck, SiteChange, SiteView } from '@huiyin/shared/contract/sites';

export const getSite = (siteId: string, signal?: AbortSignal): Promise<SiteView> =>
  request('GET', `/api/sites/${siteId}`, signal ? { signal } : {});
export const makeSite = (body: NewSite): Promise<SiteView> => request('POST', '/api/sites', { body });
export const changeSite = (siteId: string, body: SiteChange): Promise<SiteView> =>
  request('PATCH', `/api/sites/${siteId}`, { body });
export const checkInstall = (siteId: string, signal?: AbortSignal): Promise<InstallCheck> =>
  request('GET', `/api/sites/${siteId}/install-check`, signal ? { signal } : {});
export const removeSampleData = (siteId: string): Promise<{ removed: number }> =>
  request('DELETE', `/api/sites/${siteId}/sample-data`);
