import type { TicketStatus } from '@huiyin/shared/domain/tickets/states';
import type { Deps } from '../base/deps.ts';
import type { Actor } from '../base/actor.ts';
import { lastEventOf } from '../base/events/read-events.ts';
import type { EventType } from '../base/events/record-event.ts';
import { askOutcome, withdrawQuestion } from '../tickets/ask-outcome.ts';
import { Problem } from '../base/problem.ts';
import type { Site } from '../base/site.ts';
import { changeTicket, move, type Change } from '../tickets/change-ticket.ts';
import type { Ticket } from '../tickets/read-ticket.ts';
import { reply, staffMessage, type Staff } from './reply-to-ticket.ts';
import { unlessChanged } from '../tickets/unless-changed.ts';

/** What somebody had seen of a ticket when they did something. */
interface Seen {
  base?: number | undefined;
}

/**
 * Says that a ticket is solved, with a last word if given, and asks the customer whether it is.
 * Throws Problem('already_resolved' | 'ticket_closed' | 'conflict').
 */
export async function resolveTicket(
  deps: Deps,
  actor: Staff,
  site: Site,
  ticket: Ticket,
  { text, base }: Seen & { text?: string | undefined },
): Promise<void> {
  const id = deps.ids.uuid();
  await changeTicket(deps, ticket.id, actor, async (current, now) => {
    await unlessChanged(deps.db, current, actor, 'end', base);
    const said = text && (await reply(deps, site, current, staffMessage(actor, current, { id, text, at: now })));
    const before = said ? { ...current, ...said.set } : current;
    const { set, events } = ending(before, move(before, { type: 'resolve' }, site, now));
    return {
      set: { ...(said && said.set), ...set },
      events: [...(said ? said.events : []), ...events],
      also: [...(said ? (said.also ?? []) : []), askOutcome(deps.db, current, now)],
    };
  });
}

/** Ends a ticket without asking. Throws Problem('already_closed' | 'conflict'). */
export async function closeTicket(deps: Deps, actor: Actor, site: Site, ticket: Ticket, { base }: Seen): Promise<void> {
  await changeTicket(deps, ticket.id, actor, async (current, now) => {
    await unlessChanged(deps.db, current, actor, 'end', base);
    return ending(current, move(current, { type: 'close' }, site, now));
  });
}

/** Makes a resolved or closed ticket ours again; a question that waits is asked no more. Throws Problem('not_closed'). */
export async function reopenTicket(deps: Deps, actor: Actor, site: Site, ticket: Ticket): Promise<void> {
  await changeTicket(deps, ticket.id, actor, (current, now) => ({
    ...move(current, { type: 'reopen' }, site, now),
    also: [withdrawQuestion(deps.db, current)],
  }));
}

const endings: readonly string[] = ['ticket.resolved', 'ticket.closed'] satisfies EventType[];

/**
 * Takes back that a ticket was resolved or closed, as if it had not been. Throws Problem('conflict') where that is not the last that
 * happened to it.
 */
export async function undoEnding(deps: Deps, actor: Actor, site: Site, ticket: Ticket): Promise<void> {
  await changeTicket(deps, ticket.id, actor, async (current, now) => {
    const last = await lastEventOf(deps.db, current.siteId, current.id);
    const status = last?.data['from'] as TicketStatus | undefined;
    if (!last || !endings.includes(last.type) || !status) throw new Problem('conflict');
    const { events } = move(current, { type: 'reopen' }, site, now);
    const isStillAsked = status === 'resolved';
    return {
      set: { status },
      events: events.map((event) => ({ ...event, data: { undone: true } })),
      also: isStillAsked ? [] : [withdrawQuestion(deps.db, current)],
    };
  });
}

/** The event of an end says what there was before. */
const ending = ({ status }: Ticket, { set, events }: Change): Change => ({
  ...(set && { set }),
  events: events.map((event) => ({ ...event, data: { from: status } })),
});
