import type { Release } from '@huiyin/shared/contract/release';
import type { Thing } from '../data/thing.ts';
import { send } from './request.ts';

/** How the widget of this release can be embedded. A public call, so not among the typed ones of the staff API. */
export const release: Thing<Release> = {
  key: 'release',
  read: async (signal) => (await send('/v1/release.json', { signal })).json() as Promise<Release>,
};
