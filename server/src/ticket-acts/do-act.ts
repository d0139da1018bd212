import type { newTicketAct, TicketAct, TicketActResults } from '@huiyin/shared/contract/ticket-acts';
import type { Permission } from '@huiyin/shared/domain/permissions';
import type { z } from 'zod';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import { Problem } from '../base/problem.ts';
import { unlessOffered } from '../categories/unless-offered.ts';
import { assigning } from '../tickets/assign-ticket.ts';
import { changeTicket, type Plan } from '../tickets/change-ticket.ts';
import type { Ticket } from '../tickets/read-ticket.ts';
import { snoozeTicket, wakeTicket } from '../tickets/snooze-ticket.ts';
import { closing, reopening, resolving } from '../threads/resolve-ticket.ts';
import { sendOwnWords } from '../threads/staff-words.ts';
import { categorizing } from './categorizing.ts';
import { forgetOldActs, keepAct, type Asked } from './keep-act.ts';
import { actsWith, type DoneAct } from './read-acts.ts';
import { onEach } from './results.ts';
import { tagging, untagging } from './tagging.ts';

/** What it takes to do an act, and to undo it. */
export const needed: Readonly<Record<TicketAct['type'], Permission>> = {
  assign: 'tickets.assign',
  resolve: 'tickets.close',
  close: 'tickets.close',
  reopen: 'tickets.close',
  snooze: 'tickets.read',
  unsnooze: 'tickets.read',
  categorize: 'tickets.classify',
  tag: 'tickets.classify',
  untag: 'tickets.classify',
};

/**
 * Does one act to several tickets, to each by itself: what is done is stored, whatever becomes of the others. The same id again does it to
 * those alone to which it is not done. Throws Problem('forbidden' | 'id_taken'), and 'invalid' for a category that the site does not offer.
 */
export async function doAct(
  call: Call<Staff>,
  { id, act, tickets }: z.output<typeof newTicketAct>,
): Promise<TicketActResults> {
  if (!call.may(needed[act.type])) throw new Problem('forbidden');
  const asked = { id, act };
  const done = await actsWith(call, id);
  if ([...done.values()].some((one) => !isSame(call, one, act))) throw new Problem('id_taken');
  const isDone = tickets.every((one) => done.has(one.id));
  if (act.type === 'categorize' && !isDone) await unlessOffered(call, act.category);
  await call.db.write([forgetOldActs(call)]);
  const bases = new Map(tickets.map((one) => [one.id, one.base]));
  return onEach(call, id, [...bases.keys()], async (ticket) =>
    done.has(ticket.id) ? ticket.revision : doTo(call, asked, ticket, bases.get(ticket.id)),
  );
}

const isSame = ({ actor }: Call<Staff>, done: DoneAct, act: TicketAct): boolean =>
  done.actorId === actor.id && JSON.stringify(done.act) === JSON.stringify(act);

/** Does it to one, and keeps it where it changed something; gives the revision it was done to. */
async function doTo(call: Call<Staff>, asked: Asked, ticket: Ticket, base: number | undefined): Promise<number> {
  const { act } = asked;
  if (act.type === 'snooze') {
    await snoozeTicket(call, ticket, { until: act.until, base }, [keepAct(call, asked, ticket)]);
    return ticket.revision;
  }
  if (act.type === 'unsnooze') {
    await wakeTicket(call, ticket, [keepAct(call, asked, ticket)]);
    return ticket.revision;
  }
  const plan = planOf(call, act, base);
  // So that the ticket is kept as it stands after them.
  if (act.type === 'resolve' || act.type === 'close') await sendOwnWords(call, ticket, plan);
  let { revision } = ticket;
  await changeTicket(call, ticket, async (current) => {
    ({ revision } = current);
    const change = await plan(current);
    if (change.events.length === 0) return change;
    return { ...change, also: [keepAct(call, asked, current), ...(change.also ?? [])] };
  });
  return revision;
}

function planOf(
  call: Call<Staff>,
  act: Exclude<TicketAct, { type: 'snooze' | 'unsnooze' }>,
  base: number | undefined,
): Plan {
  switch (act.type) {
    case 'assign':
      return assigning(call, { personId: act.personId, base });
    case 'resolve':
      return resolving(call, { base });
    case 'close':
      return closing(call, { base });
    case 'reopen':
      return reopening(call);
    case 'categorize':
      return categorizing(call, { category: act.category, base });
    case 'tag':
      return tagging(call, act.tags);
    case 'untag':
      return untagging(call, act.tags);
  }
}
