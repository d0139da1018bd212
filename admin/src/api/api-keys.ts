import type { apiKeyMade, apiKeyView, newApiKey } from '@huiyin/shared/contract/people';
import { changeOf, type Thing } from '../data/thing.ts';
import { answer, api, until } from './request.ts';

export type ApiKey = (typeof apiKeyView)['_output'];
export type ApiKeyMade = (typeof apiKeyMade)['_output'];
type NewApiKey = (typeof newApiKey)['_input'];

const keys = api.sites[':siteId']['api-keys'];

/** Newest first. */
export const apiKeysOf = (siteId: string): Thing<ApiKey[]> => ({
  key: `api keys ${siteId}`,
  read: async (signal) => (await answer(keys.$get({ param: { siteId } }, until(signal)))).keys,
  isOutdatedBy: changeOf('people'),
});
/** The secret is in this answer only. */
export const makeApiKey = (siteId: string, json: NewApiKey): Promise<ApiKeyMade> =>
  answer(keys.$post({ param: { siteId }, json }));
export const revokeApiKey = (siteId: string, keyId: string): Promise<unknown> =>
  keys[':keyId'].$delete({ param: { siteId, keyId } });
