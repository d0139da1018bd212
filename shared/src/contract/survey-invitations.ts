import { z } from 'zod';
import { isEmail } from '../domain/contacts.ts';
import { longestCustomerId, longestEmail } from '../domain/limits.ts';
import { invitationActs, invitationLimits as limits, invitationStates } from '../domain/survey-invitations.ts';
import { notAskedReason } from './asking.ts';
import { atMost, count, language, line, moment, slug, whole } from './text.ts';

const service = line(limits.service).describe('what the customer was served by, e.g. an order: one invitation each');

/**
 * What the token of a link says, as JSON: version, survey, customer, service, language (null: that of the browser) and the last day it
 * opens anything, by the site's calendar. See docs/guide/invitations.md.
 */
export const invitationPayload = z.tuple([
  z.literal(1),
  slug,
  line(longestCustomerId),
  service,
  language.nullable(),
  z.iso.date(),
]);

export const newInvitation = z.strictObject({
  customer: line(longestCustomerId).describe('who they are to you, as `huiyin("identify")` says it'),
  service,
  language: language.optional().describe('left out: the site’s first'),
  email: z
    .string()
    .max(longestEmail)
    .refine(isEmail, 'must be one e-mail address')
    .optional()
    .describe('where this server mails it; left out, you send the link'),
});
export type NewInvitation = z.infer<typeof newInvitation>;

/** Body of `POST …/surveys/:slug/invitations`. The same again, with the same service, is the invitation that is there. */
export const newInvitations = z.strictObject({
  invitations: atMost(limits.atOnce, 'invitations', z.array(newInvitation).min(1).max(limits.atOnce)),
  validDays: whole(limits.validDays).default(30).describe('how many days the link opens the survey'),
  remindAfterDays: whole(limits.remindAfterDays)
    .nullable()
    .default(3)
    .describe('one more mail after so many days without an answer; null: none'),
});
export type NewInvitations = z.infer<typeof newInvitations>;

/** `service_taken`: the service has an invitation, of another customer. */
const invitationRefusal = z.enum([...notAskedReason.options, 'service_taken']);
export type InvitationRefusal = z.infer<typeof invitationRefusal>;

/** What became of each invitation, in the order they were given. */
export const invitedList = z.object({
  invitations: z.array(
    z.object({
      customer: z.string(),
      service: z.string(),
      asked: z.boolean(),
      reason: invitationRefusal.nullable().describe('why not'),
      link: z.string().nullable().describe('opens the survey for this customer and service, once answered no more'),
      mailed: z.boolean().describe('this server sends it'),
      repeated: z.boolean().describe('it was there before'),
    }),
  ),
});
export type InvitedList = z.infer<typeof invitedList>;

/** One that was made, as staff see it. */
const invitationView = z.object({
  customer: z.string(),
  service: z.string(),
  language: language.nullable(),
  state: z.enum(invitationStates),
  invitedAt: moment,
  remindedAt: moment.nullable(),
  optedOut: z.boolean(),
});
export type InvitationView = z.infer<typeof invitationView>;

/** Answer of `GET …/surveys/:slug/invitations`: the fifty that were made last, newest first. */
export const invitationList = z.object({ invitations: z.array(invitationView) });
export type InvitationList = z.infer<typeof invitationList>;

/** Query of `GET …/surveys/:slug/invitation-counts`: days on which they were made; the last thirty when left out. */
export const invitationSpan = z.strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional() });
export type InvitationSpan = z.infer<typeof invitationSpan>;

/** How many were made in a period, and what became of these since. */
export const invitationCounts = z.object({
  survey: slug,
  from: z.iso.date(),
  to: z.iso.date(),
  invited: count,
  mailed: count.describe('those that this server mails; of the others the link was handed over'),
  delivered: count.describe('the mail was taken by its mail server'),
  failed: count,
  opened: count.describe('somebody saw the page'),
  declined: count,
  answered: count,
  reminded: count,
  optedOut: count,
  reached: count.describe('delivered, handed over, or opened'),
  rate: z
    .object({ share: z.number(), low: z.number(), high: z.number() })
    .nullable()
    .describe('answered / reached with its 95 % interval (Wilson); null for fewer than five'),
  notAsked: z.array(z.object({ reason: notAskedReason, n: count })).describe('who was not invited, and why'),
});
export type InvitationCounts = z.infer<typeof invitationCounts>;

/** Path and query of `POST /v1/sites/:siteKey/invitations/:did`. */
export const invitationDid = z.enum(invitationActs);

/** Answer to it: what is known of the invitation now. */
export const invitationState = z.object({ answered: z.boolean(), declined: z.boolean(), optedOut: z.boolean() });
export type InvitationNow = z.infer<typeof invitationState>;
