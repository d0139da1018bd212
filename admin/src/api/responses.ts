import type { ResponseView } from '@huiyin/shared/contract/responses';
import type { Thing } from '../data/thing.ts';
import { answer, api, until } from './request.ts';

export type { ResponseView } from '@huiyin/shared/contract/responses';

interface ResponsePage {
  readonly items: ResponseView[];
  readonly nextCursor: string | null;
}

/** The newest `limit` (1–100) answers. */
export const latestResponsesOf = (siteId: string, limit: number): Thing<ResponsePage> => ({
  key: `latest responses ${siteId} ${limit}`,
  read: (signal) =>
    answer(api.sites[':siteId'].responses.$get({ param: { siteId }, query: { limit: String(limit) } }, until(signal))),
  isOutdatedBy: ({ event }) => event === 'responses',
});
