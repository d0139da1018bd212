import { z } from 'zod';
import { canonicalEmail } from '../domain/contacts.ts';
import { longestEmail, roleLimits, staffLimits } from '../domain/limits.ts';
import { permissions } from '../domain/permissions.ts';
import { keyRoles, roles } from '../domain/roles.ts';
import { newSite } from './sites.ts';
import { base, id, line, moment } from './text.ts';

/** The role somebody holds: the name of a preset, or the id of one of the site's own. */
const role = z.union([z.enum(roles), id]);
/** One that a key may hold. */
const keyRole = z.union([z.enum(keyRoles), id]);
const permission = z.enum(permissions);

const email = z
  .string()
  .max(longestEmail)
  .transform((s, ctx) => {
    const address = canonicalEmail(s);
    if (address) return address;
    ctx.addIssue({ code: 'custom', message: 'must be one e-mail address' });
    return z.NEVER;
  });
const { least, most } = staffLimits.password;
/** 10–128 characters; long beats odd. */
const password = z.string().min(least).max(most);

/** What somebody types where an address or a password is asked that is there already: it may be wrong, but not endless. */
const typedEmail = z
  .string()
  .max(longestEmail)
  .transform((s) => canonicalEmail(s.trim()) ?? s);
const typedPassword = z.string().max(staffLimits.typedPassword);

/** Bodies below `/api/auth`; whatever else is sent along is passed over. */
export const signIn = z.object({ email: typedEmail, password: typedPassword });
export const resetRequest = z.object({ email: typedEmail });
export const passwordReset = z.object({ newPassword: password, token: z.string().max(200) });
export const passwordChange = z.object({ currentPassword: typedPassword, newPassword: password });
export const signedIn = z.object({ signedIn: z.boolean() });

/** Body of `POST /api/setup`. */
export const setup = z.strictObject({
  token: z.string().max(200),
  person: z.strictObject({ name: line(staffLimits.name), email, password }),
  site: newSite,
  sampleData: z.boolean().default(false),
});
export type Setup = z.infer<typeof setup>;
/** What becomes of mails: they go out by SMTP; this machine alone is shown them; or nobody gets them. What did not go out never does. */
export const mailState = z.enum(['sent', 'shown', 'withheld']);
export type MailState = z.infer<typeof mailState>;

/** `GET /api/setup`. */
export const setupState = z.object({ done: z.boolean(), mail: mailState });
export const setupDone = z.object({ site: z.object({ id, key: z.string() }) });

/** What the site calls its own role that is held; null for a preset. */
const ownName = z.string().nullable();

/** `GET /api/me`. */
export const me = z.object({
  person: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  sites: z.array(
    z.object({
      id,
      key: z.string(),
      name: z.string(),
      timeZone: z.string(),
      role,
      roleName: ownName,
      permissions: z.array(permission).readonly(),
    }),
  ),
  mail: mailState,
  lastEventId: z
    .string()
    .describe(
      '`Last-Event-ID` of a stream that tells all that this answer, and whatever is read after it, may not know yet',
    ),
});
export type Me = z.infer<typeof me>;

/** Body of `PATCH /api/me`. */
export const meChange = z.strictObject({ name: line(staffLimits.name) });

/** `GET /api/me/sessions`: where somebody is signed in, the newest first. */
export const ownSessions = z.object({
  sessions: z.array(z.object({ since: moment, isThis: z.boolean().describe('that of the call') })),
});

/** `mayReply`: tickets can be given to them. */
export const memberView = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role,
  since: moment,
  mayReply: z.boolean(),
});
/** After another role. */
export const roleChanged = memberView.extend({
  ended: z
    .boolean()
    .describe(
      'whether something of theirs ended with what they may no longer do; the earlier role does not bring it back',
    ),
});
export const invitationView = z.object({
  id,
  email: z.string(),
  role,
  createdAt: moment,
  expiresAt: moment,
  expired: z.boolean().describe('it can no longer be accepted, but be sent again or taken off the list'),
});
export const people = z.object({ members: z.array(memberView), invitations: z.array(invitationView) });
export type People = z.infer<typeof people>;

export const newInvitation = z.strictObject({ email, role });
/** A link that works once, to be given by hand to whom it is for. */
export const copiedLink = z.object({ link: z.url(), expiresAt: moment });
export const roleChange = z.strictObject({ role });
export const invitationToken = z.strictObject({ token: z.string().max(200) });
/** What the invited person sees before accepting. */
export const invitationOffer = z.object({
  email: z.string(),
  siteName: z.string(),
  role,
  roleName: ownName,
  hasAccount: z
    .boolean()
    .nullable()
    .describe('null for a link that was handed over: whoever invites is not told who has an account'),
});
/** `name` is for new people, and with a link that was handed over for everybody; `password` is theirs, new or existing. */
export const acceptance = z.strictObject({
  token: z.string().max(200),
  name: line(staffLimits.name).optional(),
  password,
});

export const newApiKey = z.strictObject({ name: line(staffLimits.name), role: keyRole });
export const apiKeyView = z.object({
  id,
  name: z.string(),
  prefix: z.string(),
  role,
  createdAt: moment,
  lastUsedAt: moment.nullable(),
});
/** The secret is shown once. */
export const apiKeyMade = apiKeyView.extend({ secret: z.string() });

/** One of a site's own roles. */
const roleFields = {
  name: line(roleLimits.name),
  /** At least one; each stands once, in the order of the list. */
  permissions: z
    .array(permission)
    .min(1)
    .max(permissions.length)
    .transform((given) => permissions.filter((one) => given.includes(one))),
};
export const newRole = z.strictObject(roleFields);
/** Of the revision `base`; what is left out stays. */
export const roleEdit = newRole.partial().extend({ base });
/** `holders`: how many people, open invitations and keys hold it. */
export const roleView = z.object({
  id,
  name: z.string(),
  permissions: z.array(permission),
  revision: z.number().int(),
  createdAt: moment,
  holders: z.number().int(),
});
