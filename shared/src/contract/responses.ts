import { z } from 'zod';
import { channels, suspicions } from '../domain/choices.ts';
import { invitationLimits } from '../domain/survey-invitations.ts';
import { customer } from './asking.ts';
import type { ImportedResponse } from './imports/imported-response.ts';
import { checkScored, kind, responseFields } from './response-fields.ts';
import { npsGroup } from './scores.ts';
import { id, moment } from './text.ts';

/** 128 bits or more, made in the browser; only its SHA-256 is kept. */
const threadSecret = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22,128}$/, 'must be 22 to 128 letters, digits, dashes and underscores');

/** What only says more of an answer: where it is wrong, it is cut or left out, and the answer is kept. */
export const secondaryFields: ReadonlySet<string> = new Set([
  'surveyVersion',
  'category',
  'contact',
  'page',
  'locale',
  'attributes',
  'channel',
  'touchpoint',
  'customer',
  'trap',
  'elapsedMs',
  'test',
  'ledFrom',
  'invitation',
  'firstRepliedAt',
  'resolvedAt',
  'closedAt',
  'agent',
  'waitSeconds',
  'handleSeconds',
] satisfies (keyof NewResponse | keyof ImportedResponse)[]);

/** The same of a row of an import, whose version decides what it counts as: a wrong one refuses the row. */
export const secondaryInImports: ReadonlySet<string> = new Set(
  [...secondaryFields].filter((field) => field !== 'surveyVersion'),
);

/** A field that was wrong, and what stood in it: at most its first 200 characters. */
export const leftOut = z.object({ field: z.string(), value: z.string() });
export type LeftOut = z.infer<typeof leftOut>;

/** Body of `POST /v1/sites/:siteKey/responses`. Unknown keys are refused by name. */
export const newResponse = responseFields
  .extend({
    threadSecret: threadSecret.optional(),
    customer: customer.optional(),
    trap: z.string().max(200).optional().describe('honeypot: people leave it empty'),
    elapsedMs: z.number().int().min(0).max(86_400_000).optional().describe('from showing the form to sending it'),
    test: z.boolean().optional().describe('somebody only tries whether it works: no figure counts it'),
    ledFrom: id.optional().describe('of a complaint: id of the rating after which an answer was wanted'),
    invitation: z
      .string()
      .max(invitationLimits.token)
      .optional()
      .describe('token of the link it was given through: says customer and service, and is answered once'),
  })
  .superRefine(checkScored);
export type NewResponse = z.infer<typeof newResponse>;

/** Answer to a stored response; the same for every repeat of the same id. */
export const storedResponse = z.object({
  id,
  ticket: z.object({ number: z.number().int(), firstReplyDueAt: moment.nullable() }).optional(),
});
export type StoredResponse = z.infer<typeof storedResponse>;

/** A response as staff see it. */
export const responseView = z.object({
  id,
  kind,
  survey: z.string(),
  surveyVersion: z.number().int(),
  score: z.number().int().nullable(),
  group: npsGroup.nullable().describe('of an imported nps answer without a score'),
  comment: z.string().nullable(),
  answers: z.record(z.string(), z.unknown()),
  category: z.string().nullable(),
  contact: z.object({ email: z.string().nullable(), phone: z.string().nullable(), name: z.string().nullable() }),
  page: z.string().nullable(),
  locale: z.string().nullable(),
  attributes: z.record(z.string(), z.unknown()),
  channel: z.enum(channels),
  touchpoint: z.string().nullable(),
  touchpointName: z.string().nullable().describe('what staff call it; null where it has no row'),
  customer: z.string().nullable().describe('id the host page gave, when its signature held'),
  suspect: z
    .enum(suspicions)
    .nullable()
    .describe('why no figure counts it; test: somebody only tried whether it works'),
  sample: z.boolean(),
  occurredAt: moment,
  sourceId: z
    .string()
    .nullable()
    .describe('what the file called it that brought it; null where it had no id of its own'),
  ticketNumber: z.number().int().nullable().describe('the ticket it opened, or led to'),
  leftOut: z.array(leftOut).describe('what was wrong in other fields, and so is cut or not there'),
});
export type ResponseView = z.infer<typeof responseView>;
