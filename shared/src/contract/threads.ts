import { z } from 'zod';
import { pictureTypes, ticketStatuses } from '../domain/choices.ts';
import { longestComment, longestOutcomeComment } from '../domain/limits.ts';
import { id, moment, text } from './text.ts';

/** open: our turn; waiting: answered, the customer's turn. */
export const ticketStatus = z.enum(ticketStatuses);

/** Body of `POST /v1/threads/:responseId/messages`; `id` makes a repeat harmless. */
export const customerMessage = z.strictObject({ id, text: text(longestComment) });

/** Body of `POST /v1/threads/:responseId/rating`: was it solved? 1–5; 2 or less reopens the ticket. */
export const outcomeRating = z.strictObject({
  score: z.number().int().min(1).max(5),
  comment: text(longestOutcomeComment).optional(),
});

/** A picture of a thread: re-encoded by us, without what cameras write into files. */
export const attachmentView = z.object({
  id,
  type: z.enum(pictureTypes),
  width: z.number().int(),
  height: z.number().int(),
  bytes: z.number().int(),
});
export type AttachmentView = z.infer<typeof attachmentView>;

/** A message the customer may read. */
export const publicMessage = z.object({
  id,
  from: z.enum(['customer', 'staff']),
  name: z.string().nullable(),
  text: z.string(),
  at: moment,
});

/** A thread as its customer sees it. */
export const threadView = z.object({
  id,
  ticket: z.object({
    number: z.number().int(),
    status: ticketStatus,
    category: z.string().nullable(),
    openedAt: moment,
    firstReplyDueAt: moment.nullable(),
  }),
  messages: z
    .array(publicMessage)
    .describe('the newest 200, oldest first; on a stream, after the first event, the new ones'),
  attachments: z.array(attachmentView).describe('pictures of the complaint'),
  rating: z
    .object({ askedAt: moment, score: z.number().int().nullable(), comment: z.string().nullable() })
    .nullable()
    .describe('null until the ticket was resolved; score null until rated'),
});
export type ThreadView = z.infer<typeof threadView>;
