import { due } from '../promises/due.ts';
import { pick, type Policy, type TicketFacts } from '../promises/policy.ts';
import type { TicketOpening, TicketAction, TicketRefusal } from './ticket-action.ts';
import type { TicketEvent } from './ticket-events.ts';
import { isEnded, type ReplyClock, type TicketState } from './ticket-state.ts';

/** When it happens, ms UTC, and what is promised there. */
export interface TicketContext {
  readonly at: number;
  readonly policy: Policy;
}

/** The ticket as it is then, with what goes into its history, in this order. */
export interface Applied {
  readonly ok: true;
  readonly ticket: TicketState;
  readonly events: readonly TicketEvent[];
}

/** The highest outcome score that reopens a ticket. */
export const reopeningScore = 2;

/**
 * What an action makes of a ticket (`null`: there is none yet), or why it may not be. Whatever the customer writes makes it our turn, also
 * after the end; a reply ends our turn and leaves a resolved ticket resolved, and one that reached nobody leaves nobody waiting for the
 * customer. One that was held answers only what was there when it was written, and is said on a closed ticket too. The clock of a ticket that is over stands still and goes on when staff take it up again; with what the customer does then, a
 * new one starts.
 * What was promised stays as it was when staff say that a ticket is about something else; a clock that starts afterwards goes by that.
 * @example apply(resolved, { type: 'outcomeRated', score: 2 }, context) // open, with 'outcome.rated' and 'ticket.reopened'
 */
export function apply(
  ticket: TicketState | null,
  action: TicketAction,
  context: TicketContext,
): Applied | { readonly ok: false; readonly code: TicketRefusal } {
  if (action.type === 'open') return ticket ? refused('id_taken') : opened(action, context);
  if (!ticket) return refused('not_found');
  const { status } = ticket;
  const isOver = isEnded(status);
  switch (action.type) {
    case 'staffReplied':
      return status === 'closed' ? refused('ticket_closed') : replied(ticket, context);
    case 'heldReplySent':
      return heldReplySent(ticket, action.unansweredSince, context);
    case 'customerWrote': {
      const wrote = ourTurn(ticket, status === 'open' ? clockOf(ticket, context) : freshClock(ticket, context));
      return isOver
        ? accept(wrote, happened('message.customer'), reopened)
        : accept(wrote, happened('message.customer'));
    }
    case 'mailFailed': {
      const isLost = status === 'waiting' && !action.isThreadReadable;
      return accept(isLost ? ourTurn(ticket, freshClock(ticket, context)) : ticket, happened('mail.failed'));
    }
    case 'resolve':
      if (status === 'closed') return refused('ticket_closed');
      if (status === 'resolved') return refused('already_resolved');
      return accept({ ...ticket, status: 'resolved' }, { type: 'ticket.resolved', data: { from: status } });
    case 'close':
      if (status === 'closed') return refused('already_closed');
      return accept({ ...ticket, status: 'closed' }, { type: 'ticket.closed', data: { from: status } });
    case 'reopen':
      return isOver ? accept(ourTurn(ticket, clockOf(ticket, context)), reopened) : refused('not_closed');
    case 'outcomeRated': {
      if (!isOver) return refused('not_resolved');
      const rated: TicketEvent = { type: 'outcome.rated', data: { score: action.score } };
      if (action.score > reopeningScore) return accept(ticket, rated);
      return accept(ourTurn(ticket, freshClock(ticket, context)), rated, reopened);
    }
    case 'categorized':
      return categorized(ticket, action.category);
    case 'undo':
      return undone(ticket, action.to);
    case 'madeAhead':
      return isAhead(ticket, context)
        ? accept({ ...ticket, replySince: null, replyDueAt: context.at }, happened('ticket.made_ahead'))
        : accept(ticket);
  }
}

function opened({ status, category }: TicketOpening, context: TicketContext): Applied {
  const clock = status === 'open' ? freshClock({ category }, context) : stopped;
  const ticket = { status, category, ...clock, firstReplyDueAt: clock.replyDueAt, firstRepliedAt: null };
  return accept(ticket, happened('ticket.opened'));
}

function replied(ticket: TicketState, { at }: TicketContext): Applied {
  const status = ticket.status === 'open' ? 'waiting' : ticket.status;
  const firstRepliedAt = ticket.firstRepliedAt ?? at;
  return accept({ ...ticket, ...stopped, status, firstRepliedAt }, happened('message.staff'));
}

function categorized(ticket: TicketState, category: string | null): Applied {
  const { category: from } = ticket;
  if (from === category) return accept(ticket);
  return accept({ ...ticket, category }, { type: 'ticket.categorized', data: { from, to: category } });
}

/** Of an end, or of a reopening. */
function undone(ticket: TicketState, to: (TicketAction & { type: 'undo' })['to']): ReturnType<typeof apply> {
  if (!to) return refused('conflict');
  const { status } = ticket;
  const before = { ...ticket, ...to };
  if (isEnded(status)) return accept(before, { type: 'ticket.reopened', data: { undone: true } });
  if (status !== 'open' || !isEnded(to.status)) return refused('conflict');
  const type = to.status === 'resolved' ? 'ticket.resolved' : 'ticket.closed';
  return accept(before, { type, data: { from: status, undone: true } });
}

function heldReplySent(ticket: TicketState, unansweredSince: number | null, context: TicketContext): Applied {
  const sent = replied(ticket, context);
  if (ticket.status !== 'open' || unansweredSince === null) return sent;
  return { ...sent, ticket: ourTurn(sent.ticket, freshClock(ticket, { ...context, at: unansweredSince })) };
}

function isAhead({ replyDueAt }: TicketState, { at }: TicketContext): boolean {
  return replyDueAt !== null && replyDueAt > at;
}

const stopped: ReplyClock = { replySince: null, replyDueAt: null };

/** The clock that a ticket has, or a new one. */
function clockOf(ticket: TicketState, context: TicketContext): ReplyClock {
  const { replySince, replyDueAt } = ticket;
  return replyDueAt === null ? freshClock(ticket, context) : { replySince, replyDueAt };
}

function freshClock(facts: TicketFacts, { at, policy }: TicketContext): ReplyClock {
  const replyDueAt = due(pick(policy, facts), 'reply', at);
  return replyDueAt === null ? stopped : { replySince: at, replyDueAt };
}

const ourTurn = (ticket: TicketState, clock: ReplyClock): TicketState => ({ ...ticket, ...clock, status: 'open' });

const reopened: TicketEvent = { type: 'ticket.reopened', data: {} };

type Bare = 'ticket.opened' | 'message.customer' | 'message.staff' | 'mail.failed' | 'ticket.made_ahead';
const happened = (type: Bare): TicketEvent => ({ type, data: {} });

const accept = (ticket: TicketState, ...events: TicketEvent[]): Applied => ({ ok: true, ticket, events });

const refused = (code: TicketRefusal): { readonly ok: false; readonly code: TicketRefusal } => ({ ok: false, code });
