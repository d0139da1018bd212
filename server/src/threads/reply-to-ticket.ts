import type { z } from 'zod';
import type { newStaffMessage } from '@huiyin/shared/contract/tickets';
import type { TicketState } from '@huiyin/shared/domain/tickets/ticket-state';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import { Problem } from '../base/problem.ts';
import { membersOf } from '../people/read-members.ts';
import { counted } from '../responses/counted-answers.ts';
import { conversationOf, replyMail } from './reply-mail.ts';
import { unlessRepeated } from './unless-repeated.ts';
import { messageStatements, type NewMessage } from './message-statements.ts';
import { changeTicket, move, type Change } from '../tickets/change-ticket.ts';
import type { Ticket } from '../tickets/read-ticket.ts';
import { firstReply } from '../tickets/first-replies.ts';
import { unlessChanged } from '../tickets/unless-changed.ts';
import { endOfWriting } from '../tickets/writers.ts';

/**
 * Adds a staff message: a public reply reaches the customer (thread, and a copy by mail where an address was given),
 * a note stays inside, and tells whom it mentions. Throws Problem('ticket_closed' | 'id_taken' | 'conflict' | 'invalid').
 */
export async function replyToTicket(
  call: Call<Staff>,
  ticket: Ticket,
  { id = call.ids.uuid(), text, visibility, mentions = [], base }: z.output<typeof newStaffMessage>,
): Promise<void> {
  const message = staffMessage(call, ticket, { id, text, visibility });
  if (visibility === 'public' && mentions.length > 0) throw Problem.field('mentions', 'are for notes');
  await unlessRepeated(call.db, message, () =>
    changeTicket(call, ticket, async (current) => {
      if (visibility === 'note') return note(message, await readersAmong(call, mentions));
      await unlessChanged(call, current, 'reply', base);
      return reply(call, current, message);
    }),
  );
}

/** A message from staff; public unless said otherwise. */
export function staffMessage(
  { actor, now }: Call<Staff>,
  ticket: Pick<Ticket, 'id' | 'siteId'>,
  { id, text, visibility = 'public' }: Pick<NewMessage, 'id' | 'text'> & Partial<Pick<NewMessage, 'visibility'>>,
): NewMessage {
  return {
    id,
    siteId: ticket.siteId,
    ticketId: ticket.id,
    author: 'staff',
    authorId: actor.kind === 'person' ? actor.id : null,
    visibility,
    text,
    at: now,
  };
}

function note(message: NewMessage, mentions: string[]): Change {
  const data = mentions.length > 0 ? { mentions } : {};
  return { events: [{ type: 'note.added', data }], also: messageStatements([message]) };
}

/** Those who are mentioned, each once. Throws Problem('invalid') where one may read no tickets here. */
async function readersAmong({ db, site }: Call, mentions: readonly string[]): Promise<string[]> {
  if (mentions.length === 0) return [];
  const readers = (await membersOf(db, site.id)).filter(({ permissions }) => permissions.includes('tickets.read'));
  const named = new Set(mentions);
  if ([...named].some((id) => !readers.some((reader) => reader.id === id)))
    throw Problem.field('mentions', 'names nobody who may read tickets on this site');
  return [...named];
}

/** A public reply: the customer's turn now, and a copy by mail. */
export async function reply(call: Call, ticket: Ticket, message: NewMessage): Promise<Change & { set: TicketState }> {
  const conversation = await conversationOf(call, ticket);
  const { answer } = conversation;
  const { set, events } = move(call, ticket, { type: 'staffReplied' });
  const first = firstReply(ticket, answer && counted(answer), call.now);
  return {
    set: { ...set, ...first.set },
    events,
    also: [
      ...first.also,
      ...messageStatements([message]),
      ...(message.authorId ? [endOfWriting(ticket, message.authorId)] : []),
      ...replyMail(call, conversation, message),
    ],
  };
}
