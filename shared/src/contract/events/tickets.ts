import { z } from 'zod';
import { ticketStatuses } from '../../domain/choices.ts';
import type { HeldReplyEventData, TicketEventData } from '../../domain/tickets/ticket-events.ts';
import { event, ids } from './event.ts';

const onTicket = <D extends z.ZodRawShape>(data: D) =>
  event('ticket', ['history', 'ticket'], z.strictObject({ number: z.int(), ...data }));
const ticket = onTicket({});
const ended = onTicket({
  from: z.enum(ticketStatuses).optional().describe('what it was before; earlier releases did not say'),
  undone: z.literal(true).optional().describe('it was not to be reopened'),
});
const undone = z.literal(true).optional().describe('it was not to change hands');
type OnTicket<D> = Omit<typeof ticket, 'data'> & { data: z.ZodType<{ number: number } & D, { number: number } & D> };
const category = z.string().nullable().describe('its id; null for none');
const tagging = onTicket({
  tags: z.array(z.string()),
  undone: z.literal(true).optional().describe('they were not to change'),
});
const linked = onTicket({
  as: z.enum(['duplicate', 'original']),
  other: z.int().describe('number of the other ticket'),
});

/** Told with answers: test-answers.ts. */
type TestEvent = 'ticket.marked_test' | 'ticket.unmarked_test';

/** What happens to a ticket, from whichever side. */
export const ofTickets: {
  [T in Exclude<keyof TicketEventData, 'ticket.categorized' | TestEvent>]: OnTicket<TicketEventData[T]>;
} = {
  'ticket.opened': ticket,
  'message.customer': ticket,
  'message.staff': ticket,
  'note.added': onTicket({ mentions: ids.optional().describe('of staff') }),
  'attachment.added': onTicket({ attachmentId: z.string() }),
  'ticket.assigned': onTicket({
    to: z.string().optional().describe('the name of whose it is now'),
    toId: z.string().optional().describe('their id; earlier releases did not say'),
    undone,
  }),
  'ticket.unassigned': onTicket({ undone }),
  'ticket.resolved': ended,
  'ticket.closed': ended,
  'ticket.reopened': onTicket({ undone: z.literal(true).optional().describe('it was not to end') }),
  'ticket.linked': linked,
  'ticket.unlinked': linked,
  'ticket.snoozed': onTicket({ until: z.string().describe('a moment, ISO 8601 in UTC') }),
  'ticket.unsnoozed': ticket,
  'ticket.tagged': tagging,
  'ticket.untagged': tagging,
  'ticket.corrected': onTicket({ undone: z.literal(true).optional().describe('the import was taken back') }),
  'ticket.replied': ticket,
  'ticket.made_ahead': ticket,
  'mail.failed': ticket,
  'outcome.rated': onTicket({ score: z.int() }),
};

const categorized = z.strictObject({
  number: z.int(),
  from: category,
  to: category,
  undone: z.literal(true).optional().describe('it was not to be changed'),
});

/** What staff say that a ticket is about: its answer is counted under another category since. */
export const ofCategorizing = {
  'ticket.categorized': event(
    'ticket',
    ['history', 'ticket', 'responses'],
    categorized satisfies z.ZodType<TicketEventData['ticket.categorized']>,
  ),
};

const heldReply = event('ticket', ['ticket'], z.strictObject({ number: z.int() }));

/** What becomes of a reply before the customer has it: who and when, without a word of it. */
export const ofHeldReplies: { [T in keyof HeldReplyEventData]: typeof heldReply } = {
  'reply.held': heldReply,
  'reply.taken_back': heldReply,
};

/** What time does to a ticket, once for each due time: consoles count anew; its history tells what people did. */
export const ofClocks = { 'ticket.overdue': event('ticket', ['ticket'], z.strictObject({ number: z.int() })) };
