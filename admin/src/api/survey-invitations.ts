import type {
  InvitationCounts,
  InvitationView,
  InvitedList,
  NewInvitations,
} from '@huiyin/shared/contract/survey-invitations';
import type { DrawnInvited, DrawnToInvite, InviteDrawn } from '@huiyin/shared/contract/wave-invitations';
import { changeOf, type Thing, type Told } from '../data/thing.ts';
import { answer, api, until } from './request.ts';

export type { InvitationCounts, InvitationView } from '@huiyin/shared/contract/survey-invitations';
export type { DrawnInvited, DrawnToInvite } from '@huiyin/shared/contract/wave-invitations';

/** What became of one that was asked for. */
export type Invited = InvitedList['invitations'][number];
type Wanted = NewInvitations['invitations'][number];

/** An invitation is a change of surveys, its answer one of responses. */
const isOutdatedBy = (told: Told): boolean => told.event === 'responses' || changeOf('surveys')(told);

const survey = api.sites[':siteId'].surveys[':slug'];

/** What became of those of the last thirty days. */
export const invitationCountsOf = (siteId: string, slug: string): Thing<InvitationCounts> => ({
  key: `invitation counts ${siteId} ${slug}`,
  read: (signal) => answer(survey['invitation-counts'].$get({ param: { siteId, slug }, query: {} }, until(signal))),
  isOutdatedBy,
  paceMs: 5000,
});

/** The newest fifty. */
export const invitationsOf = (siteId: string, slug: string): Thing<readonly InvitationView[]> => ({
  key: `invitations ${siteId} ${slug}`,
  read: async (signal) =>
    (await answer(survey.invitations.$get({ param: { siteId, slug } }, until(signal)))).invitations,
  isOutdatedBy,
  paceMs: 5000,
});

/** Invites one customer, or says why not; the same again is the invitation that is there. */
export async function inviteCustomer(siteId: string, slug: string, wanted: Wanted): Promise<Invited> {
  const json = { invitations: [wanted] };
  const { invitations } = await answer(survey.invitations.$post({ param: { siteId, slug }, json }));
  return invitations[0]!;
}

/** Whom of the drawn customers of a wave a mail may still ask; never kept. */
export const drawnToInvite = (siteId: string, slug: string): Promise<DrawnToInvite> =>
  answer(survey.wave.invitations.$get({ param: { siteId, slug } }));

/** Mails the next piece of them their invitations. */
export const inviteDrawn = (
  siteId: string,
  slug: string,
  json: Pick<InviteDrawn, 'period' | 'after'>,
): Promise<DrawnInvited> => answer(survey.wave.invitations.$post({ param: { siteId, slug }, json }));
