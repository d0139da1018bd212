import type { Deps } from '../deps.ts';
import type { Actor } from '../events/actor.ts';
import { askOutcome } from '../follow-ups/ask-outcome.ts';
import type { Site } from '../sites/read-site.ts';
import { changeTicket, move } from './change-ticket.ts';
import type { Ticket } from './read-ticket.ts';
import { reply, staffMessage, type Staff } from './reply-to-ticket.ts';

/**
 * Says that a ticket is solved, with a last word if given, and asks the customer whether it is.
 * Throws Problem('already_resolved' | 'ticket_closed').
 */
export async function resolveTicket(
  deps: Deps,
  actor: Staff,
  site: Site,
  ticket: Ticket,
  text?: string,
): Promise<void> {
  const id = deps.ids.uuid();
  await changeTicket(deps, ticket.id, actor, async (current, now) => {
    const { set, events } = move(current, { type: 'resolve' }, site, now);
    const said = text && (await reply(deps, site, current, staffMessage(actor, current, { id, text, at: now })));
    return {
      set: { ...(said && said.set), ...set },
      events: [...(said ? said.events : []), ...events],
      also: [...(said ? (said.also ?? []) : []), askOutcome(deps.db, current, now)],
    };
  });
}

/** Ends a ticket without asking. Throws Problem('already_closed'). */
export async function closeTicket(deps: Deps, actor: Actor, site: Site, ticket: Ticket): Promise<void> {
  await changeTicket(deps, ticket.id, actor, (current, now) => move(current, { type: 'close' }, site, now));
}

/** Makes a resolved or closed ticket ours again. Throws Problem('not_closed'). */
export async function reopenTicket(deps: Deps, actor: Actor, site: Site, ticket: Ticket): Promise<void> {
  await changeTicket(deps, ticket.id, actor, (current, now) => move(current, { type: 'reopen' }, site, now));
}
