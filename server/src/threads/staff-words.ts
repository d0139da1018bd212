import type { TicketAction } from '@huiyin/shared/domain/tickets/ticket-action';
import { isEnded } from '@huiyin/shared/domain/tickets/ticket-state';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import { firstSince } from '../base/events/read-events.ts';
import { counted } from '../responses/counted-answers.ts';
import { askOutcome } from '../tickets/ask-outcome.ts';
import { changeTicket, move, type Change, type Plan } from '../tickets/change-ticket.ts';
import { firstReply } from '../tickets/first-replies.ts';
import { oneAfterAnother } from '../tickets/one-after-another.ts';
import type { Ticket } from '../tickets/read-ticket.ts';
import { endOfWriting } from '../tickets/presence.ts';
import { holdNoLonger, isHeld, selectHeldReplies, willBeNoMessage, type HeldReply } from './held-replies.ts';
import { messageStatements, type NewMessage } from './message-statements.ts';
import { conversationOf, replyMail, type Conversation } from './reply-mail.ts';

/** A message of staff, said now. */
export const staffMessage = (
  { actor, now }: Call<Staff>,
  { siteId, id: ticketId }: Pick<Ticket, 'id' | 'siteId'>,
  { id, text, visibility = 'public' }: Pick<NewMessage, 'id' | 'text'> & Partial<Pick<NewMessage, 'visibility'>>,
): NewMessage => ({
  id,
  siteId,
  ticketId,
  author: 'staff',
  authorId: actor.kind === 'person' ? actor.id : null,
  visibility,
  text,
  at: now,
});

/** A public reply reaches the customer: their turn now, and a copy by mail. */
function reply(
  call: Call,
  ticket: Ticket,
  { message, action, conversation }: { message: NewMessage; action: TicketAction; conversation: Conversation },
): Change & { also: Statement[] } {
  const { answer } = conversation;
  const { set, events } = move(call, ticket, action);
  const first = firstReply(ticket, answer && counted(answer), call.now);
  return {
    set: { ...set, ...first.set },
    events,
    also: [...first.also, ...messageStatements([message]), ...replyMail(call, conversation, message)],
  };
}

/** A reply that goes at once. */
export const replyNow =
  (call: Call<Staff>, message: NewMessage, conversation: Conversation): Plan =>
  (current) => {
    const { also, ...said } = reply(call, current, { message, action: { type: 'staffReplied' }, conversation });
    return { ...said, only: willBeNoMessage(message.id), also: [...also, endOfWriting(call, current)] };
  };

/** Whether a held reply is of whoever calls. */
export const isOwn =
  ({ actor }: Call<Staff>) =>
  ({ actorId }: HeldReply): boolean =>
    actorId === actor.id;

/** What who calls holds back on a ticket goes before what they say or do next; where that `ends` it, it is not resolved before. */
export const ownWordsFirst = (call: Call<Staff>, conversation: Conversation, next: 'says' | 'ends'): Plan[] =>
  conversation.held
    .filter(isOwn(call))
    .map((own) => sendHeld(call, next === 'ends' ? { ...own, resolves: false } : own, conversation));

/**
 * Lets go what who calls holds back on a ticket, as a change of its own, before they end it by `end`. Throws what that throws, with nothing
 * sent then.
 */
export async function sendOwnWords(call: Call<Staff>, ticket: Ticket, end: Plan): Promise<void> {
  const held = await selectHeldReplies(call.db, ticket);
  if (!held.some(isOwn(call))) return;
  await changeTicket(call, ticket, async (current) => {
    await end(current);
    return oneAfterAnother(current, ownWordsFirst(call, await conversationOf(call, current), 'ends'));
  });
}

/** A ticket is resolved, and its customer asked. */
export const resolve =
  (call: Call): Plan =>
  (current) => ({
    ...move(call, current, { type: 'resolve' }),
    also: [askOutcome(call.db, current, call.now)],
  });

/**
 * A held reply goes to the customer, said now, and the ticket is resolved with it where it was to be. What came while it was held is not answered by it:
 * then the ticket stays ours.
 */
export const sendHeld =
  (call: Call<Staff>, held: HeldReply, conversation: Conversation): Plan =>
  async (current) => {
    const unansweredSince = await firstSince(call.db, current, held.revision, ['message.customer', 'ticket.reopened']);
    const message = staffMessage(call, current, held);
    const action = { type: 'heldReplySent', unansweredSince } as const;
    const sent: Plan = () => ({ ...reply(call, current, { message, action, conversation }), only: isHeld(held) });
    const isSolved = held.resolves && unansweredSince === null && !isEnded(current.status);
    return oneAfterAnother(current, [
      () => ({ events: [], also: [holdNoLonger(held)] }),
      sent,
      ...(isSolved ? [resolve(call)] : []),
    ]);
  };
