import { z } from 'zod';
import { isEmail } from '../domain/contacts.ts';
import { newSite } from './sites.ts';
import { id, line, moment } from './text.ts';

/** What a person may do on a site, each including the ones after it. */
export const roles = ['owner', 'manager', 'agent', 'viewer'] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

const email = z.string().max(254).refine(isEmail, 'must be one e-mail address').toLowerCase();
/** 10–128 characters; long beats odd. */
export const password = z.string().min(10).max(128);

/** Body of `POST /api/setup`. */
export const setup = z.strictObject({
  token: z.string().max(200),
  person: z.strictObject({ name: line(80), email, password }),
  site: newSite,
  sampleData: z.boolean().default(false),
});
export type Setup = z.infer<typeof setup>;
export const setupDone = z.object({ site: z.object({ id, key: z.string() }) });

/** `GET /api/me`. */
export const me = z.object({
  person: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  sites: z.array(z.object({ id, key: z.string(), name: z.string(), role })),
});
export type Me = z.infer<typeof me>;

export const memberView = z.object({ id: z.string(), name: z.string(), email: z.string(), role, since: moment });
export const invitationView = z.object({ id, email: z.string(), role, createdAt: moment, expiresAt: moment });
export const people = z.object({ members: z.array(memberView), invitations: z.array(invitationView) });
export type People = z.infer<typeof people>;

export const newInvitation = z.strictObject({ email, role });
export const roleChange = z.strictObject({ role });
export const invitationToken = z.strictObject({ token: z.string().max(200) });
/** What the invited person sees before accepting. */
export const invitationOffer = z.object({ email: z.string(), siteName: z.string(), role, hasAccount: z.boolean() });
/** `name` is for new people only; `password` is theirs, new or existing. */
export const acceptance = z.strictObject({ token: z.string().max(200), name: line(80).optional(), password });

export const newApiKey = z.strictObject({ name: line(80), role: z.enum(['manager', 'agent', 'viewer']) });
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
