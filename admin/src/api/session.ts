import type { acceptance, invitationOffer, Me, setup, setupDone } from '@huiyin/shared/contract/people';
import { request } from './request.ts';

export type { Me, Role } from '@huiyin/shared/contract/people';
export type SiteRef = Me['sites'][number];
export type InvitationOffer = (typeof invitationOffer)['_output'];
type Acceptance = (typeof acceptance)['_input'];
type SetupBody = (typeof setup)['_input'];
type MadeSite = (typeof setupDone)['_output'];

export const getMe = (signal?: AbortSignal): Promise<Me> => request('GET', '/api/me', signal ? { signal } : {});

export const isSetUp = async (): Promise<boolean> => (await request<{ done: boolean }>('GET', '/api/setup')).done;
export const setUp = (body: SetupBody): Promise<MadeSite> => request('POST', '/api/setup', { body });

export const signIn = (email: string, password: string): Promise<unknown> =>
  request('POST', '/api/auth/sign-in/email', { body: { email, password } });
export const signOut = (): Promise<unknown> => request('POST', '/api/auth/sign-out', { body: {} });

export const askForReset = (email: string): Promise<unknown> =>
  request('POST', '/api/auth/request-password-reset', { body: { email, redirectTo: '/admin/reset' } });
export const resetPassword = (newPassword: string, token: string): Promise<unknown> =>
  request('POST', '/api/auth/reset-password', { body: { newPassword, token } });
export const changePassword = (currentPassword: string, newPassword: string): Promise<unknown> =>
  request('POST', '/api/auth/change-password', { body: { currentPassword, newPassword, revokeOtherSessions: true } });

export const lookUpInvitation = (token: string): Promise<InvitationOffer> =>
  request('POST', '/api/invitations/lookup', { body: { token } });
export const acceptInvitation = (body: Acceptance): Promise<MadeSite> =>
  request('POST', '/api/invitations/acceptance', { body });
