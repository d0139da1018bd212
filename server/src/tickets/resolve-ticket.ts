import type { Deps } from '../deps.ts';
import type { Actor } from '../events/actor.ts';
import { askOutcome } from '../follow-ups/ask-outcome.ts';
import type { Site } from '../sites/read-site.ts';
import { changeTicket, move } from './change-ticket.ts';
import type { Ticket } from './read-ticket.ts';

/** Says that a ticket is solved and asks the customer whether it is. Throws Problem('already_resolved' | 'ticket_closed'). */
export async function resolveTicket(deps: Deps, actor: Actor, site: Site, ticket: Ticket): Promise<void> {
  await changeTicket(deps, ticket.id, actor, (current, now) => ({
    ...move(current, { type: 'resolve' }, site, now),
    also: [askOutcome(deps.db, current, now)],
  }));
}

/** Ends a ticket without asking. Throws Problem('already_closed'). */
export async function closeTicket(deps: Deps, actor: Actor, site: Site, ticket: Ticket): Promise<void> {
  await changeTicket(deps, ticket.id, actor, (current, now) => move(current, { type: 'close' }, site, now));
}

/** Makes a resolved or closed ticket ours again. Throws Problem('not_closed'). */
export async function reopenTicket(deps: Deps, actor: Actor, site: Site, ticket: Ticket): Promise<void> {
  await changeTicket(deps, ticket.id, actor, (current, now) => move(current, { type: 'reopen' }, site, now));
}
