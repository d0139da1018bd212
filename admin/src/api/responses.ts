import type { ResponseView } from '@huiyin/shared/contract/responses';
import { request } from './request.ts';

export type { ResponseView } from '@huiyin/shared/contract/responses';

interface ResponseFilter {
  readonly cursor?: string;
  readonly limit?: number;
  readonly kind?: ResponseView['kind'];
}
interface ResponsePage {
  readonly items: ResponseView[];
  readonly nextCursor: string | null;
}

/** Newest first. */
export const listResponses = (siteId: string, query: ResponseFilter, signal?: AbortSignal): Promise<ResponsePage> =>
  request('GET', `/api/sites/${siteId}/responses`, { query: { ...query }, ...(signal ? { signal } : {}) });
