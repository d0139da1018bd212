import type { ResponseView } from '@huiyin/shared/contract/responses';
import { answer, api, until } from './request.ts';

export type { ResponseView } from '@huiyin/shared/contract/responses';

interface ResponsePage {
  readonly items: ResponseView[];
  readonly nextCursor: string | null;
}

/** The newest `limit` (1–100) answers. */
export const latestResponses = (siteId: string, limit: number, signal?: AbortSignal): Promise<ResponsePage> =>
  answer(api.sites[':siteId'].responses.$get({ param: { siteId }, query: { limit: String(limit) } }, until(signal)));
