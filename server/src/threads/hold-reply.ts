import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import { Problem } from '../base/problem.ts';
import { changeTicket, move } from '../tickets/change-ticket.ts';
import type { Ticket } from '../tickets/read-ticket.ts';
import { endOfWriting } from '../tickets/presence.ts';
import {
  heldReplyById,
  hold,
  holdNoLonger,
  isHeld,
  isNoMessage,
  selectHeldReplies,
  type HeldReply,
} from './held-replies.ts';
import { messageById } from './read-messages.ts';
import { staffMessage } from './staff-words.ts';
import { unlessOvertaken } from './unless-overtaken.ts';
import { unlessRepeated } from './unless-repeated.ts';

/** A reply that is to be held, as it was asked for. */
interface Asked extends Pick<HeldReply, 'id' | 'text' | 'resolves'> {
  holdSeconds: number;
  base: number | undefined;
}

/**
 * Stores a reply that goes to the customer some seconds later, unless it is taken back. What would be refused later is refused at once: throws
 * Problem('ticket_closed' | 'already_resolved' | 'id_taken' | 'conflict').
 */
export async function holdReply(
  call: Call<Staff>,
  ticket: Ticket,
  { id, text, resolves, holdSeconds, base }: Asked,
): Promise<void> {
  const { db, now, actor } = call;
  await unlessRepeated(db, staffMessage(call, ticket, { id, text }), () =>
    changeTicket(call, ticket, async (current) => {
      const before = await selectHeldReplies(db, current);
      await unlessOvertaken(call, current, { id, act: resolves ? 'end' : 'reply', base, held: before });
      if (await messageById(db, id)) throw new Problem('id_taken');
      move(call, current, { type: 'staffReplied' });
      if (resolves) move(call, current, { type: 'resolve' });
      const held = {
        id,
        siteId: ticket.siteId,
        ticketId: ticket.id,
        actorKind: actor.kind,
        actorId: actor.id,
        text,
        resolves,
        revision: current.revision + 1,
        at: now,
        releaseAt: now + holdSeconds * 1_000,
      };
      return {
        events: [{ type: 'reply.held', data: {} }],
        only: isNoMessage(id),
        also: [hold(db, held), endOfWriting(call, ticket)],
      };
    }),
  );
}

/**
 * Takes back a reply that the customer does not have yet, and gives it to whoever wrote it; nothing of it stays but that it was so. Throws
 * Problem('forbidden') to others, 'already_sent' where it has gone, 'not_found' where there is none.
 */
export async function takeBackReply(call: Call<Staff>, ticket: Ticket, id: string): Promise<HeldReply> {
  let taken: HeldReply | undefined;
  await changeTicket(call, ticket, async (current) => {
    const held = await heldReplyById(call.db, id);
    if (held?.ticketId !== current.id) throw await whyNone(call, current, id);
    if (held.actorId !== call.actor.id) throw new Problem('forbidden');
    taken = held;
    return {
      events: [{ type: 'reply.taken_back', data: {} }],
      only: isHeld(held),
      also: [holdNoLonger(held)],
    };
  });
  return taken!;
}

async function whyNone({ db }: Call, ticket: Ticket, id: string): Promise<Problem> {
  const sent = await messageById(db, id);
  return new Problem(sent?.ticketId === ticket.id && sent.visibility === 'public' ? 'already_sent' : 'not_found');
}
