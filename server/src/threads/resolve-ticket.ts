import type { resolution } from '@huiyin/shared/contract/ticket-changes';
import type { TicketStatus } from '@huiyin/shared/domain/tickets/ticket-state';
import type { z } from 'zod';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import { didBetween, lastEventOf } from '../base/events/read-events.ts';
import type { EventType } from '@huiyin/shared/contract/events';
import { withdrawQuestion } from '../tickets/ask-outcome.ts';
import { Problem } from '../base/problem.ts';
import { changeTicket, move, type Plan } from '../tickets/change-ticket.ts';
import { oneAfterAnother } from '../tickets/one-after-another.ts';
import type { Ticket } from '../tickets/read-ticket.ts';
import { selectHeldReplies } from './held-replies.ts';
import { holdReply } from './hold-reply.ts';
import { conversationOf } from './reply-mail.ts';
import { isOwn, ownWordsFirst, replyNow, resolve, staffMessage } from './staff-words.ts';
import { unlessOvertaken } from './unless-overtaken.ts';
import { unlessRepeated } from './unless-repeated.ts';

/** What somebody had seen of a ticket when they did something. */
interface Seen {
  base?: number | undefined;
}

/**
 * Says that a ticket is solved, with a last word if given, and asks the customer whether it is; where the word is held, it is all done once that goes.
 * Throws Problem('already_resolved' | 'ticket_closed' | 'id_taken' | 'conflict'), and 'forbidden' for a last word of who may not reply.
 */
export async function resolveTicket(
  call: Call<Staff>,
  ticket: Ticket,
  { id = call.ids.uuid(), text, holdSeconds = 0, base }: z.output<typeof resolution>,
): Promise<void> {
  if (text === undefined) return changeTicket(call, ticket, resolving(call, { base }));
  if (!call.may('tickets.reply')) throw new Problem('forbidden');
  if (holdSeconds > 0) return holdReply(call, ticket, { id, text, resolves: true, holdSeconds, base });
  const message = staffMessage(call, ticket, { id, text });
  await unlessRepeated(call.db, message, () =>
    changeTicket(call, ticket, async (current) => {
      const conversation = await conversationOf(call, current);
      await unlessOvertaken(call, current, { id, act: 'end', base, held: conversation.held });
      const words = [...ownWordsFirst(call, conversation, 'ends'), replyNow(call, message, conversation)];
      return oneAfterAnother(current, [...words, resolve(call)]);
    }),
  );
}

/** Ends a ticket without asking. Throws Problem('already_closed' | 'conflict'). */
export const closeTicket = (call: Call<Staff>, ticket: Ticket, seen: Seen): Promise<void> =>
  changeTicket(call, ticket, closing(call, seen));

/** What resolving without a last word does to a ticket. */
export const resolving = (call: Call<Staff>, seen: Seen): Plan => ending(call, seen, resolve(call));

/** What closing does to it. */
export const closing = (call: Call<Staff>, seen: Seen): Plan =>
  ending(call, seen, (current) => move(call, current, { type: 'close' }));

/** Ends it once the own words that are held have gone. */
function ending(call: Call<Staff>, { base }: Seen, end: Plan): Plan {
  return async (current) => {
    const held = await selectHeldReplies(call.db, current);
    await unlessOvertaken(call, current, { act: 'end', base, held });
    const words = held.some(isOwn(call)) ? ownWordsFirst(call, await conversationOf(call, current), 'ends') : [];
    return oneAfterAnother(current, [...words, end]);
  };
}

/** Makes a resolved or closed ticket ours again; a question that waits is asked no more. Throws Problem('not_closed'). */
export const reopenTicket = (call: Call, ticket: Ticket): Promise<void> => changeTicket(call, ticket, reopening(call));

/** What that does to a ticket. */
export const reopening =
  (call: Call): Plan =>
  (current) => ({
    ...move(call, current, { type: 'reopen' }),
    also: [withdrawQuestion(call.db, current)],
  });

const endings = ['ticket.resolved', 'ticket.closed'] as const satisfies EventType[];
const isEnding = (type: string): boolean => (endings as readonly string[]).includes(type);

/** After one of these an end is another one. */
const between = [...endings, 'ticket.reopened', 'message.customer'] as const satisfies EventType[];

/**
 * Takes back that who calls resolved or closed a ticket, as if it had not been. Throws Problem('conflict') where that is not the last that
 * happened to it, or not the end meant.
 * @param base revision of the ticket after that end, or after its last word was held; without it the last is meant
 */
export async function undoEnding(call: Call, ticket: Ticket, { base }: Seen = {}): Promise<void> {
  const { db } = call;
  await changeTicket(call, ticket, async (current) => {
    const from = await beforeOwnEnding(call, current, base);
    const isStillAsked = from === 'resolved';
    return {
      ...move(call, current, { type: 'undo', to: from && { status: from } }),
      also: isStillAsked ? [] : [withdrawQuestion(db, current)],
    };
  });
}

/** What a ticket was before who calls ended it; undefined where the last that happened to it is another thing. */
async function beforeOwnEnding(
  { db, actor }: Call,
  ticket: Ticket,
  base = ticket.revision,
): Promise<TicketStatus | undefined> {
  const last = await lastEventOf(db, ticket.siteId, ticket.id);
  if (!last || !isEnding(last.type) || last.actorId !== actor.id) return undefined;
  if (await didBetween(db, ticket, { since: base, until: last.revision!, types: between })) return undefined;
  return last.data['from'] as TicketStatus | undefined;
}
