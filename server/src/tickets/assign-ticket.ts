import type { assignment } from '@huiyin/shared/contract/ticket-changes';
import type { z } from 'zod';
import type { Call } from '../base/call.ts';
import { Problem } from '../base/problem.ts';
import { mayStill } from '../people/held-roles.ts';
import { agentOf, type Member } from '../people/read-members.ts';
import { changeTicket, type Change, type Plan } from './change-ticket.ts';
import type { Ticket } from './read-ticket.ts';
import { endSnoozes } from './snooze-ticket.ts';
import { unlessChanged } from './unless-changed.ts';

/** Gives a ticket to a person who may work it, or takes it back with null. Throws Problem('conflict') where others did since `base`. */
export const assignTicket = (call: Call, ticket: Ticket, given: z.output<typeof assignment>): Promise<void> =>
  changeTicket(call, ticket, assigning(call, given));

/** What that does to a ticket: nothing where it is theirs already. */
export const assigning =
  (call: Call, { personId, base }: z.output<typeof assignment>): Plan =>
  async (current) => {
    await unlessChanged(call, current, 'assign', base);
    const change = personId === null ? nobodys() : await assigned(call, current, personId);
    return current.assigneeId === personId ? { events: [] } : change;
  };

/** It becomes somebody's. Throws Problem('invalid') where they may not answer it. */
async function assigned({ db, site, actor }: Call, ticket: Ticket, personId: string): Promise<Change> {
  const person = await agentOf(db, site.id, personId);
  if (!person) throw Problem.field('personId', 'is nobody who may answer tickets on this site');
  // What a colleague hands over is not to stay out of sight.
  return { ...theirs(site.id, person), also: personId === actor.id ? [] : [endSnoozes(ticket, personId)] };
}

/** It is again whose it was before it was given to somebody, or taken: nobody's, where they may no longer answer it. */
export async function givenBack({ db, site }: Call, personId: string | null): Promise<Change> {
  const person = personId === null ? undefined : await agentOf(db, site.id, personId);
  return person ? theirs(site.id, person, true) : nobodys(true);
}

const nobodys = (undone?: true): Change => ({
  set: { assigneeId: null },
  events: [{ type: 'ticket.unassigned', data: { undone } }],
});

const theirs = (siteId: string, { id, name }: Pick<Member, 'id' | 'name'>, undone?: true): Change => ({
  set: { assigneeId: id },
  events: [{ type: 'ticket.assigned', data: { to: name, toId: id, undone } }],
  only: mayStill(siteId, id, 'tickets.reply'),
});
