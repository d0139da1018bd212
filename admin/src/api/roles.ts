import type { newRole, roleView } from '@huiyin/shared/contract/people';
import { changeOf, type Thing } from '../data/thing.ts';
import { edit } from './edit.ts';
import { answer, api, until } from './request.ts';

export type OwnRole = (typeof roleView)['_output'];
export type NewRole = (typeof newRole)['_input'];

const roles = api.sites[':siteId'].roles;

const listRoles = async (siteId: string, signal?: AbortSignal): Promise<OwnRole[]> =>
  (await answer(roles.$get({ param: { siteId } }, until(signal)))).roles;
/** The site's own. */
export const rolesOf = (siteId: string): Thing<OwnRole[]> => ({
  key: `roles ${siteId}`,
  read: (signal) => listRoles(siteId, signal),
  isOutdatedBy: changeOf('people'),
});
export const makeRole = (siteId: string, json: NewRole): Promise<OwnRole> =>
  answer(roles.$post({ param: { siteId }, json }));
/** Throws Conflict where somebody else changed the same since it was read. */
export function changeOwnRole(siteId: string, before: OwnRole, change: Partial<NewRole>): Promise<OwnRole> {
  const param = { siteId, roleId: before.id };
  return edit(before, change, {
    send: (json) => answer(roles[':roleId'].$patch({ param, json })),
    read: async () => (await listRoles(siteId)).find(({ id }) => id === before.id) ?? before,
  });
}
export const deleteRole = (siteId: string, roleId: string): Promise<unknown> =>
  roles[':roleId'].$delete({ param: { siteId, roleId } });
