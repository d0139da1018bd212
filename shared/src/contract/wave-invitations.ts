import { z } from 'zod';
import { longestCustomerId } from '../domain/limits.ts';
import { notAskedReason } from './asking.ts';
import { newInvitations } from './survey-invitations.ts';
import { count, language } from './text.ts';

const period = z.iso.date().describe('first day of the month or quarter');

/** Of the customers drawn for the round under way those whom nobody has asked yet. */
export const drawnToInvite = z.object({
  period,
  waiting: count.describe('with an address: whoever may be asked gets a mail'),
  withoutAddress: count,
  languages: z
    .array(z.object({ language: language.nullable(), n: count }))
    .describe('of those with an address, the language they are asked in, most first; null: that of their browser'),
});
export type DrawnToInvite = z.infer<typeof drawnToInvite>;

/** Body of `POST …/surveys/:slug/wave/invitations`: one piece. Begun anew, whoever was asked meanwhile is passed over. */
export const inviteDrawn = newInvitations.omit({ invitations: true }).extend({
  period,
  after: z.string().max(longestCustomerId).default('').describe('`next` of the call before; left out at the beginning'),
});
export type InviteDrawn = z.infer<typeof inviteDrawn>;

/** What became of the customers of one piece. */
export const drawnInvited = z.object({
  invited: count,
  withoutAddress: count,
  notAsked: z.array(z.object({ reason: notAskedReason, n: count })).describe('who was not invited, and why'),
  next: z.string().nullable().describe('null: these were the last'),
});
export type DrawnInvited = z.infer<typeof drawnInvited>;
