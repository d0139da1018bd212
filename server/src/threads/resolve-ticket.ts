import type { TicketStatus } from '@huiyin/shared/domain/tickets/ticket-state';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import { lastEventOf } from '../base/events/read-events.ts';
import type { EventType } from '@huiyin/shared/contract/events';
import { askOutcome, withdrawQuestion } from '../tickets/ask-outcome.ts';
import { Problem } from '../base/problem.ts';
import { changeTicket, move, type Plan } from '../tickets/change-ticket.ts';
import type { Ticket } from '../tickets/read-ticket.ts';
import { reply, staffMessage } from './reply-to-ticket.ts';
import { unlessChanged } from '../tickets/unless-changed.ts';

/** What somebody had seen of a ticket when they did something. */
interface Seen {
  base?: number | undefined;
}

/**
 * Says that a ticket is solved, with a last word if given, and asks the customer whether it is.
 * Throws Problem('already_resolved' | 'ticket_closed' | 'conflict'), and 'forbidden' for a last word of who may not reply.
 */
export async function resolveTicket(
  call: Call<Staff>,
  ticket: Ticket,
  { text, base }: Seen & { text?: string | undefined },
): Promise<void> {
  if (text && !call.may('tickets.reply')) throw new Problem('forbidden');
  await changeTicket(call, ticket, resolving(call, { text, base }));
}

/** What that does to a ticket. */
export function resolving(call: Call<Staff>, { text, base }: Seen & { text?: string | undefined }): Plan {
  const id = call.ids.uuid();
  return async (current) => {
    await unlessChanged(call, current, 'end', base);
    const said = text && (await reply(call, current, staffMessage(call, current, { id, text })));
    const { set, events } = move(call, said ? said.set : current, { type: 'resolve' });
    return {
      set: { ...(said && said.set), ...set },
      events: [...(said ? said.events : []), ...events],
      also: [...(said ? (said.also ?? []) : []), askOutcome(call.db, current, call.now)],
    };
  };
}

/** Ends a ticket without asking. Throws Problem('already_closed' | 'conflict'). */
export const closeTicket = (call: Call, ticket: Ticket, seen: Seen): Promise<void> =>
  changeTicket(call, ticket, closing(call, seen));

/** What that does to a ticket. */
export const closing =
  (call: Call, { base }: Seen): Plan =>
  async (current) => {
    await unlessChanged(call, current, 'end', base);
    return move(call, current, { type: 'close' });
  };

/** Makes a resolved or closed ticket ours again; a question that waits is asked no more. Throws Problem('not_closed'). */
export const reopenTicket = (call: Call, ticket: Ticket): Promise<void> => changeTicket(call, ticket, reopening(call));

/** What that does to a ticket. */
export const reopening =
  (call: Call): Plan =>
  (current) => ({
    ...move(call, current, { type: 'reopen' }),
    also: [withdrawQuestion(call.db, current)],
  });

const endings: readonly string[] = ['ticket.resolved', 'ticket.closed'] satisfies EventType[];

/**
 * Takes back that a ticket was resolved or closed, as if it had not been. Throws Problem('conflict') where that is not the last that
 * happened to it.
 */
export async function undoEnding(call: Call, ticket: Ticket): Promise<void> {
  const { db } = call;
  await changeTicket(call, ticket, async (current) => {
    const last = await lastEventOf(db, current.siteId, current.id);
    const from = last && endings.includes(last.type) ? (last.data['from'] as TicketStatus | undefined) : undefined;
    const isStillAsked = from === 'resolved';
    return {
      ...move(call, current, { type: 'undo', to: from && { status: from } }),
      also: isStillAsked ? [] : [withdrawQuestion(db, current)],
    };
  });
}
