import type { Call } from '../base/call.ts';
import { didOthers } from '../base/events/read-events.ts';
import { Problem } from '../base/problem.ts';
import type { Ticket } from './read-ticket.ts';

/** What others may have done to a ticket since somebody looked, that is worth another look before each act. */
const said = [
  'message.staff',
  'message.customer',
  'outcome.rated',
  'ticket.resolved',
  'ticket.closed',
  'ticket.reopened',
] as const;

const worthALook = {
  reply: said,
  end: said,
  assign: ['ticket.assigned', 'ticket.unassigned'],
  categorize: ['ticket.categorized'],
} as const;

/**
 * Throws Problem('conflict') where others did something since revision `base` that matters to an act; without a base nothing does.
 * Ask it inside a plan of changeTicket: what comes after is asked again.
 */
export async function unlessChanged(
  { db, actor }: Call,
  ticket: Ticket,
  act: keyof typeof worthALook,
  base: number | undefined,
): Promise<void> {
  if (base === undefined || base >= ticket.revision) return;
  if (await didOthers(db, ticket, actor, { since: base, types: worthALook[act] })) throw new Problem('conflict');
}
