import { newInvitation } from '@huiyin/shared/contract/survey-invitations';
import { within, type Body } from '../kit/body-of.ts';

/** Elements with fields, by the bodies these become. */
export const fields: Readonly<Record<string, Body>> = { 'invite-customer': within(newInvitation) };
