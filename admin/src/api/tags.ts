import type { TagList } from '@huiyin/shared/contract/tags';
import type { Thing } from '../data/thing.ts';
import { answer, api, until } from './request.ts';

export type { TagList } from '@huiyin/shared/contract/tags';

/** Those in use on the tickets of a site. */
export const tagsOf = (siteId: string): Thing<TagList> => ({
  key: `tags ${siteId}`,
  read: (signal) => answer(api.sites[':siteId'].tags.$get({ param: { siteId } }, until(signal))),
  isOutdatedBy: ({ event, data }) => event === 'ticket' && data.type.endsWith('tagged'),
});
