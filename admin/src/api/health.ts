import type { SiteHealth } from '@huiyin/shared/contract/health';
import { answer, api, until } from './request.ts';

export type { SiteHealth } from '@huiyin/shared/contract/health';

export const getHealth = (siteId: string, signal?: AbortSignal): Promise<SiteHealth> =>
  answer(api.sites[':siteId'].health.$get({ param: { siteId } }, until(signal)));
