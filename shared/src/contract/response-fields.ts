import { z } from 'zod';
import { publicChannels } from '../domain/choices.ts';
import { isEmail, isPhone } from '../domain/contacts.ts';
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
import type { npsGroup } from './scores.ts';
import { atMost, attributeName, id, line, locale, slug, text } from './text.ts';

/** What is asked: `csat` 1–5, `nps` 0–10, `ces` 1–7, `need_met` 1–3 (no, partly, yes), `complaint` and `form` (no score). */
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

/** What a response says, whoever sends it. */
export const responseFields = z.strictObject({
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

interface Scored {
  kind: z.infer<typeof kind>;
  score?: number | undefined;
  group?: z.infer<typeof npsGroup> | undefined;
  comment?: string | undefined;
  answers?: object | undefined;
}

/** A rating needs a score of its scale, or of NPS a group instead; a complaint needs text and takes no score. */
export const checkScored = (body: Scored, ctx: z.RefinementCtx): void => {
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
