import type { apiKeyMade, apiKeyView, newApiKey } from '@huiyin/shared/contract/people';
import { request } from './request.ts';

export type ApiKey = (typeof apiKeyView)['_output'];
export type ApiKeyMade = (typeof apiKeyMade)['_output'];
type NewApiKey = (typeof newApiKey)['_input'];

export const listApiKeys = async (siteId: string, signal?: AbortSignal): Promise<ApiKey[]> =>
  (await request<{ keys: ApiKey[] }>('GET', `/api/sites/${siteId}/api-keys`, signal ? { signal } : {})).keys;
/** The secret is in this answer only. */
export const makeApiKey = (siteId: string, body: NewApiKey): Promise<ApiKeyMade> =>
  request('POST', `/api/sites/${siteId}/api-keys`, { body });
export const revokeApiKey = (siteId: string, keyId: string): Promise<void> =>
  request('DELETE', `/api/sites/${siteId}/api-keys/${keyId}`);
