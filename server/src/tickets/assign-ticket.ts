import type { assignment } from '@huiyin/shared/contract/tickets';
import type { z } from 'zod';
import type { Deps } from '../base/deps.ts';
import type { Actor } from '../base/actor.ts';
import { Problem } from '../base/problem.ts';
import { agentOf, stillHolds } from '../people/read-members.ts';
import { changeTicket, type Change } from './change-ticket.ts';
import type { Ticket } from './read-ticket.ts';
import { unlessChanged } from './unless-changed.ts';

/** Gives a ticket to a person who may work it, or takes it back with null. Throws Problem('conflict') where others did since `base`. */
export async function assignTicket(
  deps: Deps,
  actor: Actor,
  ticket: Ticket,
  { personId, base }: z.output<typeof assignment>,
): Promise<void> {
  await changeTicket(deps, ticket.id, actor, async (current) => {
    await unlessChanged(deps.db, current, actor, 'assign', base);
    return personId === null
      ? { set: { assigneeId: null }, events: [{ type: 'ticket.unassigned' }] }
      : assigned(deps, ticket.siteId, personId);
  });
}

async function assigned({ db }: Deps, siteId: string, personId: string): Promise<Change> {
  const person = await agentOf(db, siteId, personId);
  if (!person) throw Problem.field('personId', 'is nobody who may answer tickets on this site');
  const { role, name } = person;
  return {
    set: { assigneeId: personId },
    events: [{ type: 'ticket.assigned', data: { to: name } }],
    only: stillHolds(siteId, personId, role),
  };
}
