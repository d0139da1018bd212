import { z } from 'zod';
import { presences } from '../domain/choices.ts';
import { shown } from './events/event.ts';
import { id } from './text.ts';
import { threadView } from './threads.ts';

/**
 * `GET /api/stream`: the data of each event by its name. `opened` is told once all that was missed has been; `resumed` says whether that
 * was everything since `Last-Event-ID`.
 */
export const streamEvents = {
  opened: z.strictObject({ resumed: z.boolean() }),
  ticket: z.strictObject({
    siteId: id,
    id: id.describe('the ticket'),
    number: z.int(),
    type: z.string().describe('what happened to it, a type of contract/events.ts'),
  }),
  presence: z
    .strictObject({
      siteId: id,
      id: id.describe('the ticket'),
      person: z.object({ id: z.string(), name: z.string() }),
      state: z.enum(presences),
    })
    .describe('what a colleague does on a ticket, told to those who are on it too; not told later to who missed it'),
  notice: z.strictObject({ siteId: id }).describe('something is new for who listens: `GET /api/me/notices`'),
  responses: z.strictObject({ siteId: id }).describe('answers came in or went'),
  changed: z
    .strictObject({ siteId: id, what: z.enum(['access', ...shown]) })
    .describe('something else of the site is not as it was; `access`: what who listens may do there'),
};

/** `GET /v1/threads/:responseId` as a stream: the whole thread first, then the same with those messages alone that are new. */
export const threadEvents = { thread: threadView };

/** One event of the stream of staff. */
export type StreamEvent = {
  [E in keyof typeof streamEvents]: { event: E; data: z.infer<(typeof streamEvents)[E]> };
}[keyof typeof streamEvents];
