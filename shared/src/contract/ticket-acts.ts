import { z } from 'zod';
import { ticketActLimits } from '../domain/tickets/ticket-acts.ts';
import { tagLimits } from '../domain/tags.ts';
import { problemStatus, type ProblemCode } from './problem.ts';
import { knownTag, tag } from './tags.ts';
import { atMost, base, id, line, moment } from './text.ts';

const some = (one: typeof tag) => z.array(one).min(1).max(tagLimits.ofTicket);

/** What is done to tickets, by the same rules as to a single one. */
const ticketAct = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('assign'),
    personId: z.string().max(64).nullable().describe('whose they become; null: nobody’s'),
  }),
  z.strictObject({ type: z.literal('resolve') }),
  z.strictObject({ type: z.literal('close') }),
  z.strictObject({ type: z.literal('reopen') }),
  z.strictObject({ type: z.literal('snooze'), until: moment }),
  z.strictObject({ type: z.literal('unsnooze') }),
  z.strictObject({
    type: z.literal('categorize'),
    category: line(120).nullable().describe('the id of one that the site offers; null: they are about none'),
  }),
  z.strictObject({ type: z.literal('tag'), tags: some(tag).describe('which they have then too') }),
  z.strictObject({
    type: z.literal('untag'),
    tags: some(knownTag).describe('which they have no longer, whatever their case'),
  }),
]);
export type TicketAct = z.infer<typeof ticketAct>;

/** `POST …/ticket-acts`. The same `id` again goes on where it was broken off, and does nothing a second time. */
export const newTicketAct = z.strictObject({
  id: id.describe('made by the client; the act is undone by it'),
  act: ticketAct,
  tickets: atMost(
    ticketActLimits.tickets,
    'tickets',
    z.array(z.strictObject({ id, base: base.optional().describe('the revision that was looked at') })).min(1),
  ).refine((tickets) => new Set(tickets.map((one) => one.id)).size === tickets.length, 'must have each ticket once'),
});

const codes = Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]];

/** What became of an act, or of undoing it, on each ticket; what is done is stored, whatever became of the others. */
export const ticketActResults = z.object({
  id,
  results: z.array(
    z.discriminatedUnion('done', [
      z.object({
        id,
        done: z.literal(true),
        revision: z.int().describe('of the ticket, right after it'),
        changed: z.boolean().describe('false where nothing was to be done, so that there is nothing to undo'),
      }),
      z.object({ id, done: z.literal(false), code: z.enum(codes).describe('why not, as a problem has it') }),
    ]),
  ),
});
export type TicketActResults = z.infer<typeof ticketActResults>;
