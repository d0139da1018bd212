import type { TouchpointEdit, TouchpointView } from '@huiyin/shared/contract/touchpoints';
import { changeOf, type Thing } from '../data/thing.ts';
import { edit } from './edit.ts';
import { answer, api, until } from './request.ts';

export type { TouchpointView } from '@huiyin/shared/contract/touchpoints';
/** What can be changed of one. */
export type TouchpointChange = Omit<TouchpointEdit, 'id' | 'base'>;

const { touchpoints } = api.sites[':siteId'];

/** Answers come in bursts. */
const paceMs = 5000;

/** By name, hidden ones too. */
export const touchpointsOf = (siteId: string): Thing<readonly TouchpointView[]> => ({
  key: `touchpoints ${siteId}`,
  read: (signal) => listTouchpoints(siteId, signal),
  // Answers name places that nobody knew.
  isOutdatedBy: (told) => told.event === 'responses' || changeOf('touchpoints')(told),
  paceMs,
});
const listTouchpoints = async (siteId: string, signal?: AbortSignal): Promise<TouchpointView[]> =>
  (await answer(touchpoints.$get({ param: { siteId } }, until(signal)))).touchpoints;
/** Gives all; those that were there stay, hidden or only seen ones are offered from now on. */
export const addTouchpoints = async (siteId: string, names: string[]): Promise<TouchpointView[]> =>
  (await answer(touchpoints.$post({ param: { siteId }, json: { names } }))).touchpoints;
/** Throws Conflict where somebody else changed the same since it was read. */
export function changeTouchpoint(
  siteId: string,
  before: TouchpointView,
  change: TouchpointChange,
): Promise<TouchpointView> {
  const { id } = before;
  return edit(before, change, {
    send: (json) => answer(touchpoints.$patch({ param: { siteId }, json: { id, ...json } })),
    read: async () => (await listTouchpoints(siteId)).find((one) => one.id === id) ?? before,
  });
}
