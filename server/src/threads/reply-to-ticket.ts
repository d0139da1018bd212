import type { z } from 'zod';
import type { newStaffMessage } from '@huiyin/shared/contract/ticket-changes';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import { Problem } from '../base/problem.ts';
import { membersOf } from '../people/read-members.ts';
import { changeTicket, type Change } from '../tickets/change-ticket.ts';
import { oneAfterAnother } from '../tickets/one-after-another.ts';
import type { Ticket } from '../tickets/read-ticket.ts';
import { heldReplyById, willBeNoMessage } from './held-replies.ts';
import { holdReply } from './hold-reply.ts';
import { messageStatements, type NewMessage } from './message-statements.ts';
import { conversationOf } from './reply-mail.ts';
import { ownWordsFirst, replyNow, staffMessage } from './staff-words.ts';
import { unlessOvertaken } from './unless-overtaken.ts';
import { unlessRepeated } from './unless-repeated.ts';

/**
 * Adds a staff message: a public reply reaches the customer (thread, and a copy by mail where an address was given), once it is held no longer;
 * a note stays inside, and tells whom it mentions. Throws Problem('ticket_closed' | 'id_taken' | 'conflict' | 'invalid').
 */
export async function replyToTicket(
  call: Call<Staff>,
  ticket: Ticket,
  { id = call.ids.uuid(), text, visibility, mentions = [], holdSeconds = 0, base }: z.output<typeof newStaffMessage>,
): Promise<void> {
  const isNote = visibility === 'note';
  if (!isNote && mentions.length > 0) throw Problem.field('mentions', 'are for notes');
  if (isNote && holdSeconds > 0) throw Problem.field('holdSeconds', 'is for replies');
  if (holdSeconds > 0) return holdReply(call, ticket, { id, text, resolves: false, holdSeconds, base });
  const message = staffMessage(call, ticket, { id, text, visibility });
  await unlessRepeated(call.db, message, () =>
    changeTicket(call, ticket, async (current) => {
      if (isNote) return note(call, message, mentions);
      const conversation = await conversationOf(call, current);
      await unlessOvertaken(call, current, { id, act: 'reply', base, held: conversation.held });
      return oneAfterAnother(current, [
        ...ownWordsFirst(call, conversation, 'says'),
        replyNow(call, message, conversation),
      ]);
    }),
  );
}

async function note(call: Call, message: NewMessage, mentions: readonly string[]): Promise<Change> {
  if (await heldReplyById(call.db, message.id)) throw new Problem('id_taken');
  const named = await readersAmong(call, mentions);
  return {
    events: [{ type: 'note.added', data: named.length > 0 ? { mentions: named } : {} }],
    only: willBeNoMessage(message.id),
    also: messageStatements([message]),
  };
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
