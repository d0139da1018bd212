import type {
  copiedLink,
  invitationView,
  memberView,
  newInvitation,
  People,
  roleChanged,
} from '@huiyin/shared/contract/people';
import { changeOf, type Thing } from '../data/thing.ts';
import { answer, api, until } from './request.ts';

export type { People } from '@huiyin/shared/contract/people';
export type Member = (typeof memberView)['_output'];
export type Invitation = (typeof invitationView)['_output'];
export type CopiedLink = (typeof copiedLink)['_output'];
type NewInvitation = (typeof newInvitation)['_input'];

const { people, invitations } = api.sites[':siteId'];

/** Who works on a site, and who is invited. */
export const peopleOf = (siteId: string): Thing<People> => ({
  key: `people ${siteId}`,
  read: (signal) => answer(people.$get({ param: { siteId } }, until(signal))),
  isOutdatedBy: changeOf('people'),
});
export const invite = (siteId: string, json: NewInvitation): Promise<Invitation> =>
  answer(invitations.$post({ param: { siteId }, json }));
export const withdrawInvitation = (siteId: string, invitationId: string): Promise<unknown> =>
  invitations[':invitationId'].$delete({ param: { siteId, invitationId } });
export const copyInvitationLink = (siteId: string, invitationId: string): Promise<CopiedLink> =>
  answer(invitations[':invitationId'].link.$post({ param: { siteId, invitationId } }));
export const changeRole = (siteId: string, personId: string, role: string): Promise<(typeof roleChanged)['_output']> =>
  answer(people[':personId'].$patch({ param: { siteId, personId }, json: { role } }));
export const removePerson = (siteId: string, personId: string): Promise<unknown> =>
  people[':personId'].$delete({ param: { siteId, personId } });
export const copyResetLink = (siteId: string, personId: string): Promise<CopiedLink> =>
  answer(people[':personId']['reset-link'].$post({ param: { siteId, personId } }));
