import type { invitationView, memberView, newInvitation, People, Role } from '@huiyin/shared/contract/people';
import { request } from './request.ts';

export type { People } from '@huiyin/shared/contract/people';
export type Member = (typeof memberView)['_output'];
export type Invitation = (typeof invitationView)['_output'];
type NewInvitation = (typeof newInvitation)['_input'];

export const getPeople = (siteId: string, signal?: AbortSignal): Promise<People> =>
  request('GET', `/api/sites/${siteId}/people`, signal ? { signal } : {});
export const invite = (siteId: string, body: NewInvitation): Promise<Invitation> =>
  request('POST', `/api/sites/${siteId}/invitations`, { body });
export const withdrawInvitation = (siteId: string, invitationId: string): Promise<void> =>
  request('DELETE', `/api/sites/${siteId}/invitations/${invitationId}`);
export const changeRole = (siteId: string, personId: string, role: Role): Promise<Member> =>
  request('PATCH', `/api/sites/${siteId}/people/${personId}`, { body: { role } });
export const removePerson = (siteId: string, personId: string): Promise<void> =>
  request('DELETE', `/api/sites/${siteId}/people/${personId}`);
