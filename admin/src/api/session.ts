import type {
  acceptance,
  invitationOffer,
  Me,
  meChange,
  ownSessions,
  setup,
  setupDone,
  setupState,
} from '@huiyin/shared/contract/people';
import type { Thing } from '../data/thing.ts';
import { answer, api, asAnybody, send, until } from './request.ts';

export type { MailState, Me } from '@huiyin/shared/contract/people';
export type SiteRef = Me['sites'][number];
export type InvitationOffer = (typeof invitationOffer)['_output'];
type Acceptance = (typeof acceptance)['_input'];
type SetupState = (typeof setupState)['_output'];
type SetupBody = (typeof setup)['_input'];
type MadeSite = (typeof setupDone)['_output'];

export const getMe = (signal?: AbortSignal): Promise<Me> => answer(api.me.$get({}, until(signal)));
/** Whoever is signed in in this browser. */
export const whoIsSignedIn = (): Promise<Me> => answer(api.me.$get({}, asAnybody));

/** The name that the person who is signed in is called by. */
export const changeMe = (json: (typeof meChange)['_input']): Promise<Me> => answer(api.me.$patch({ json }));

export type OwnSessions = (typeof ownSessions)['_output'];
/** Where the person who is signed in is so. */
export const sessionsOfMine: Thing<OwnSessions> = {
  key: 'own sessions',
  read: (signal) => answer(api.me.sessions.$get({}, until(signal))),
};
export const endOtherSessions = (): Promise<unknown> => api.me.sessions.others.$delete();

/** Whether there is an owner yet, and what becomes of mails. */
export const setUpState: Thing<SetupState> = {
  key: 'set up',
  read: (signal) => answer(api.setup.$get({}, until(signal))),
};
export const setUp = (json: SetupBody): Promise<MadeSite> => answer(api.setup.$post({ json }));

export const signIn = (email: string, password: string): Promise<void> => post('sign-in/email', { email, password });
export const signOut = (): Promise<void> => post('sign-out', {});
export const askForReset = (email: string): Promise<void> => post('request-password-reset', { email });
export const resetPassword = (newPassword: string, token: string): Promise<void> =>
  post('reset-password', { newPassword, token });
export const changePassword = (currentPassword: string, newPassword: string): Promise<void> =>
  post('change-password', { currentPassword, newPassword });

/** What the link with a token offers. */
export const invitationOf = (token: string): Thing<InvitationOffer> => ({
  key: `invitation ${token}`,
  read: (signal) => answer(api.invitations.lookup.$post({ json: { token } }, until(signal))),
});
export const acceptInvitation = (json: Acceptance): Promise<MadeSite> =>
  answer(api.invitations.acceptance.$post({ json }));

/** The accounts library's own routes are not among the typed ones. */
async function post(path: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  await send(`/api/auth/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}
