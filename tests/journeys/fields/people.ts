import {
  acceptance,
  meChange,
  newApiKey,
  newInvitation,
  newRole,
  resetRequest,
  setup,
  signIn,
} from '@huiyin/shared/contract/people';
import { within, type Body } from '../kit/body-of.ts';

/** Elements with fields, by the bodies these become. */
export const fields: Readonly<Record<string, Body>> = {
  'setup-page': within(setup, '', {
    name: 'person.name',
    email: 'person.email',
    siteName: 'site.name',
    timeZone: 'site.timeZone',
  }),
  'sign-in-page': within(signIn),
  'forgot-page': within(resetRequest),
  'invitation-page': within(acceptance),
  'invite-form': within(newInvitation),
  'role-form': within(newRole),
  'profile-settings': within(meChange),
  'new-api-key': within(newApiKey),
};
