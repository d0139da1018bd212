import type { SiteHealth } from '@huiyin/shared/contract/health';
import type { Thing } from '../data/thing.ts';
import { answer, api, until } from './request.ts';

export type { SiteHealth } from '@huiyin/shared/contract/health';

/** Whether mail leaves, and whether jobs run. */
export const healthOf = (siteId: string): Thing<SiteHealth> => ({
  key: `health ${siteId}`,
  read: (signal) => answer(api.sites[':siteId'].health.$get({ param: { siteId } }, until(signal))),
});
