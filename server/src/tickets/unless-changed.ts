import type { Db } from '../db/db.ts';
import type { Actor } from '../events/actor.ts';
import { didOthers } from '../events/read-history.ts';
import type { EventType } from '../events/record-event.ts';
import { Problem } from '../http/problem.ts';
import type { Ticket } from './read-ticket.ts';

/** What, done by others, makes each act worth another look. */
const matters = {
  reply: ['message.staff', 'message.customer', 'ticket.resolved', 'ticket.closed', 'ticket.reopened'],
  end: ['message.staff', 'message.customer'],
  assign: ['ticket.assigned', 'ticket.unassigned'],
} satisfies Record<string, EventType[]>;

/**
 * Throws Problem('conflict') where others did something since revision `base` that matters to an act; without a base nothing does.
 * Ask it inside a plan of changeTicket: what comes after is asked again.
 */
export async function unlessChanged(
  db: Db,
  ticket: Ticket,
  actor: Actor,
  act: keyof typeof matters,
  base: number | undefined,
): Promise<void> {
  if (base === undefined || base >= ticket.revision) return;
  if (await didOthers(db, ticket, actor, { since: base, types: matters[act] })) throw new Problem('conflict');
}
