import type { Call } from '../base/call.ts';
import { Problem } from '../base/problem.ts';
import type { Ticket } from '../tickets/read-ticket.ts';
import { unlessChanged } from '../tickets/unless-changed.ts';
import type { HeldReply } from './held-replies.ts';

/** What somebody is about to do: with which message, after which look, and what is held by then. */
interface About {
  /** Of the message, if there is one. */
  id?: string;
  act: 'reply' | 'end';
  base: number | undefined;
  held: readonly HeldReply[];
}

/**
 * As `unlessChanged`, where what a colleague holds back is said already: throws Problem('conflict'), and 'id_taken' where a reply of this id is
 * held. Ask it inside a plan of changeTicket.
 */
export async function unlessOvertaken(call: Call, ticket: Ticket, { id, act, base, held }: About): Promise<void> {
  if (held.some((one) => one.id === id)) throw new Problem('id_taken');
  await unlessChanged(call, ticket, act, base);
  const isOthers = ({ actorId, revision }: HeldReply): boolean =>
    actorId !== call.actor.id && base !== undefined && revision > base;
  if (held.some(isOthers)) throw new Problem('conflict');
}
