import type { Deps } from '../deps.ts';
import type { Actor } from '../events/actor.ts';
import { Problem } from '../http/problem.ts';
import { memberOf } from '../people/read-members.ts';
import { includes } from '../authorization/policy.ts';
import { changeTicket } from './change-ticket.ts';
import type { Ticket } from './read-ticket.ts';

/** Gives a ticket to a person who may work it, or takes it back with null. */
export async function assignTicket(deps: Deps, actor: Actor, ticket: Ticket, personId: string | null): Promise<void> {
  const person = personId === null ? null : await memberOf(deps.db, ticket.siteId, personId);
  if (personId !== null && (!person || !includes(person.role, 'agent')))
    throw Problem.field('personId', 'is nobody who may answer tickets on this site');
  await changeTicket(deps, ticket.id, actor, () => ({
    set: { assigneeId: personId },
    events: [person ? { type: 'ticket.assigned', data: { to: person.name } } : { type: 'ticket.unassigned' }],
  }));
}
