import { z } from 'zod';
import { channels, publicChannels, ticketStatuses } from '../domain/choices.ts';
import { isEmail, isPhone } from '../domain/contacts.ts';
import { lengthOfTime, longestSeconds } from '../domain/imports/length-of-time.ts';
import {
  longestAttribute,
  longestComment,
  longestCustomerName,
  longestEmail,
  longestPage,
  longestPhone,
  longestTouchpoint,
  mostAttributes,
} from '../domain/limits.ts';
import { isScore, kinds } from '../domain/scales.ts';
import { customer } from './asking.ts';
import { npsGroup } from './scores.ts';
import { atMost, attributeName, id, line, locale, moment, slug, text } from './text.ts';

/** What is asked: `csat` 1–5, `nps` 0–10, `ces` 1–7, `complaint` and `form` (no score). */
export const kind = z.enum(kinds);

/** Where an answer was given. */
export const publicChannel = z.enum(publicChannels);
export type PublicChannel = z.infer<typeof publicChannel>;

/**
 * Answers by question id: a score, the id of a choice, ids of choices, a text, or a score by aspect. Five names are the
 * form's own: `reasons` (after a score), and of a complaint `order_number`, `wish`, `reach_by` (`email` or `phone`) and
 * `consent_version`.
 */
const answerValue = z.union([
  text(longestComment),
  z.number(),
  z.boolean(),
  atMost(20, 'items', z.array(text(200)).max(20)),
  atMost(8, 'aspects', z.record(z.string().max(64), z.number())),
]);
const answers = atMost(mostAttributes, 'answers', z.record(attributeName, answerValue));

/** What the host page says of the visitor or the order, e.g. `{plan: 'pro'}`. */
const attributes = atMost(
  mostAttributes,
  'attributes',
  z.record(attributeName, z.union([text(longestAttribute), z.number(), z.boolean()])),
);

/** How to reach the customer; each part is optional. */
const contact = z.strictObject({
  email: z.string().max(longestEmail).refine(isEmail, 'must be one e-mail address').optional(),
  phone: z.string().max(longestPhone).refine(isPhone, 'must be a phone number').optional(),
  name: line(longestCustomerName).optional(),
});
export type Contact = z.infer<typeof contact>;

/** 128 bits or more, made in the browser; only its SHA-256 is kept. */
const threadSecret = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22,128}$/, 'must be 22 to 128 letters, digits, dashes and underscores');

const fields = z.strictObject({
  id,
  kind,
  survey: slug.optional().describe('left out: the survey named like the kind'),
  surveyVersion: z.number().int().min(1).max(1_000_000).optional(),
  score: z.number().int().optional(),
  comment: text(longestComment).optional(),
  answers: answers.optional(),
  category: line(120).optional(),
  contact: contact.optional(),
  page: z.string().max(longestPage).optional().describe('http(s) URL; its query and fragment are dropped'),
  locale: locale.optional(),
  attributes: attributes.optional(),
  channel: publicChannel.optional().describe('left out: widget'),
  touchpoint: line(longestTouchpoint).optional().describe('the place of a link or a QR code, e.g. a shop'),
});

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
  'ledFrom',
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

interface Scored {
  kind: z.infer<typeof kind>;
  score?: number | undefined;
  group?: z.infer<typeof npsGroup> | undefined;
  comment?: string | undefined;
  answers?: object | undefined;
}

/** A rating needs a score of its scale, or of NPS a group instead; a complaint needs text and takes no score. */
const checkScored = (body: Scored, ctx: z.RefinementCtx): void => {
  const say = (field: string, message: string) => ctx.addIssue({ code: 'custom', path: [field], message });
  if (body.group !== undefined) {
    if (body.kind !== 'nps') say('group', 'is of nps alone');
    else if (body.score !== undefined) say('group', 'is said instead of a score, not beside it');
    else return;
  }
  if (body.kind === 'complaint') {
    if (body.score !== undefined) say('score', 'a complaint has no score');
    if (body.comment === undefined) say('comment', 'a complaint needs text');
  } else if (body.kind === 'form') {
    if (body.score !== undefined) say('score', 'a form has no score');
    if (Object.keys(body.answers ?? {}).length === 0) say('answers', 'a form needs an answer');
  } else if (body.score === undefined || !isScore(body.kind, body.score)) {
    say('score', `must be a whole number of the ${body.kind} scale`);
  }
};

/** Body of `POST /v1/sites/:siteKey/responses`. Unknown keys are refused by name. */
export const newResponse = fields
  .extend({
    threadSecret: threadSecret.optional(),
    customer: customer.optional(),
    trap: z.string().max(200).optional().describe('honeypot: people leave it empty'),
    elapsedMs: z.number().int().min(0).max(86_400_000).optional().describe('from showing the form to sending it'),
    ledFrom: id.optional().describe('of a complaint: id of the rating after which an answer was wanted'),
  })
  .superRefine(checkScored);
export type NewResponse = z.infer<typeof newResponse>;

/** Answer to a stored response; the same for every repeat of the same id. */
export const storedResponse = z.object({
  id,
  ticket: z.object({ number: z.number().int(), firstReplyDueAt: moment.nullable() }).optional(),
});
export type StoredResponse = z.infer<typeof storedResponse>;

/** When something was, in a row of an import. */
export const importedMoment = z.union([z.iso.datetime({ offset: true, local: true }), z.iso.date()]);

/** When something happened to a complaint: a moment, or how long after `occurredAt`. */
const importedStep = z
  .union([importedMoment, z.string().regex(lengthOfTime)])
  .optional()
  .describe('complaints only: a moment as `occurredAt`, or how long after that, such as `PT90S`');

const importedSeconds = z.number().min(0).max(longestSeconds).optional();

/** One row of an import: a response with its own moment and id of the source. */
export const importedResponse = z
  .strictObject({
    ...fields.omit({ id: true, channel: true }).shape,
    surveyVersion: fields.shape.surveyVersion.describe('left out: the newest'),
    externalId: line(200),
    sourceId: line(200)
      .optional()
      .describe('what it was called where it came from first: it is known by that, as files from there say it'),
    group: npsGroup.optional().describe('of nps, instead of a score that nobody knows'),
    occurredAt: importedMoment.describe(
      'without an offset it is what clocks of the site showed; a bare day is noon there',
    ),
    status: z.enum(ticketStatuses).optional().describe('complaints only; closed by default'),
    firstRepliedAt: importedStep,
    resolvedAt: importedStep,
    closedAt: importedStep,
    agent: line(longestAttribute)
      .optional()
      .describe(
        'who answered it: of complaints whose they are, where a member of the site has that e-mail address or name; else `attributes.agent`',
      ),
    waitSeconds: importedSeconds.describe('how long its customer waited; kept as `attributes.wait_seconds`'),
    handleSeconds: importedSeconds.describe('how long it took to deal with; kept as `attributes.handle_seconds`'),
  })
  .superRefine(checkScored);
export type ImportedResponse = z.infer<typeof importedResponse>;

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
  suspect: z.enum(['trap', 'speed']).nullable(),
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
