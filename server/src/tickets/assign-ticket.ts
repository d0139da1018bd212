import type { assignment } from '@huiyin/shared/contract/tickets';
import type { z } from 'zod';
import type { Call } from '../base/call.ts';
import { Problem } from '../base/problem.ts';
import { mayStill } from '../people/held-roles.ts';
import { agentOf } from '../people/read-members.ts';
import { changeTicket, type Change, type Plan } from './change-ticket.ts';
import type { Ticket } from './read-ticket.ts';
import { endSnoozes } from './snooze-ticket.ts';
import { unlessChanged } from './unless-changed.ts';

/** Gives a ticket to a person who may work it, or takes it back with null. Throws Problem('conflict') where others did since `base`. */
export const assignTicket = (call: Call, ticket: Ticket, given: z.output<typeof assignment>): Promise<void> =>
  changeTicket(call, ticket, assigning(call, given));

/** What that does to a ticket. */
export const assigning =
  (call: Call, { personId, base }: z.output<typeof assignment>): Plan =>
  async (current) => {
    await unlessChanged(call, current, 'assign', base);
    return personId === null ? unassigned : assigned(call, current, personId);
  };

/** It becomes nobody's. */
export const unassigned: Change = { set: { assigneeId: null }, events: [{ type: 'ticket.unassigned', data: {} }] };

/** It becomes somebody's. Throws Problem('invalid') where they may not answer it. */
export async function assigned({ db, site, actor }: Call, ticket: Ticket, personId: string): Promise<Change> {
  const person = await agentOf(db, site.id, personId);
  if (!person) throw Problem.field('personId', 'is nobody who may answer tickets on this site');
  return {
    set: { assigneeId: personId },
    events: [{ type: 'ticket.assigned', data: { to: person.name, toId: personId } }],
    only: mayStill(site.id, personId, 'tickets.reply'),
    // What a colleague hands over is not to stay out of sight.
    also: personId === actor.id ? [] : [endSnoozes(ticket, personId)],
  };
}
