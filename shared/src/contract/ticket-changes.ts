import { z } from 'zod';
import { placeholdersIn } from '../domain/documents/placeholders.ts';
import { mostMentions, replyHoldSeconds, staffLimits } from '../domain/limits.ts';
import { base, digits, id, moment, text } from './text.ts';

/** The ticket's `revision` that was looked at: when others did since what matters here, nothing happens but `conflict`. */
const seen = { base: base.optional() };

/** For how long a reply can be taken back: until then the customer does not have it, and nothing follows from it. */
const hold = {
  holdSeconds: z
    .int()
    .nonnegative()
    .max(replyHoldSeconds)
    .optional()
    .describe(
      'for how long a reply can be taken back (`DELETE …/held-replies/:messageId`); without it none, it goes at once',
    ),
};

/** Nobody is sent the placeholders of a saved reply. */
const toCustomer = (word: string | undefined, ctx: z.RefinementCtx): void => {
  const left = placeholdersIn(word ?? '');
  if (left.length > 0)
    ctx.addIssue({ code: 'custom', path: ['text'], message: `has placeholders that nobody filled: ${left.join(' ')}` });
};

/** `POST …/messages`. `id`, when given, makes a repeat harmless. */
export const newStaffMessage = z
  .strictObject({
    id: id.optional(),
    text: text(staffLimits.reply),
    visibility: z.enum(['public', 'note']),
    mentions: z
      .array(z.string().max(64))
      .max(mostMentions)
      .optional()
      .describe('who is told of a note: ids of people who may read the tickets of the site'),
    ...hold,
    ...seen,
  })
  .superRefine(({ text: word, visibility }, ctx) => {
    if (visibility === 'public') toCustomer(word, ctx);
  });
/** `PUT …/assignment`: null gives the ticket back. */
export const assignment = z.strictObject({ personId: z.string().max(64).nullable(), ...seen });
/** `POST …/resolution`: an optional last public word; `id`, when given, is that of the word, and makes a repeat harmless. Where it is held, the ticket is resolved with it. */
export const resolution = z
  .strictObject({ id: id.optional(), text: text(staffLimits.reply).optional(), ...hold, ...seen })
  .refine(({ id: named, text: word, holdSeconds }) => word !== undefined || (named ?? holdSeconds) === undefined, {
    path: ['text'],
    message: 'is missing',
  })
  .superRefine(({ text: word }, ctx) => toCustomer(word, ctx));
/** `POST …/closure`. */
export const closure = z.strictObject(seen);
/** `DELETE …/closure`: `undo` takes back the caller's own end of it, where nobody did anything since, and all is as it was before. */
export const reopening = z
  .strictObject({
    undo: z.literal('true').optional(),
    base: digits
      .optional()
      .describe('which end `undo` means: the `revision` in the answer to it, or to its last word where that was held'),
  })
  .refine(({ undo, base: known }) => undo !== undefined || known === undefined, {
    path: ['base'],
    message: 'is for undo',
  });

/** `PUT …/snooze`: hides it from who asks until then, until its customer does something, or until its reply becomes overdue. */
export const snooze = z.strictObject({ until: moment, ...seen });
