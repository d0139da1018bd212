import type { Release } from '@huiyin/shared/contract/release';
import { send } from './request.ts';

/** How the widget of this release can be embedded. A public call, so not among the typed ones of the staff API. */
export async function readRelease(signal?: AbortSignal): Promise<Release> {
  const response = await send('/v1/release.json', signal ? { signal } : {});
  return (await response.json()) as Release;
}
