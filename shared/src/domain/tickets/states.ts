import type { ticketStatuses } from '../choices.ts';

/** Whose turn it is on a ticket, or how it ended. */
export type TicketStatus = (typeof ticketStatuses)[number];

/**
 * What can happen to a ticket. `replyLost`: a reply did not get to a customer whom it cannot reach otherwise. `outcomeRated` carries
 * the customer's score of the outcome, 1–5.
 */
export type TicketAction =
  | { readonly type: 'staffReplied' | 'replyLost' | 'customerWrote' | 'resolve' | 'close' | 'reopen' }
  | { readonly type: 'outcomeRated'; readonly score: number };

/** What goes into the history, in this order, with what it carries. */
export type TicketEvent =
  | { readonly type: 'message.staff' | 'message.customer' | 'mail.failed' | 'ticket.reopened' }
  | { readonly type: 'ticket.resolved' | 'ticket.closed'; readonly data: { readonly from: TicketStatus } }
  | { readonly type: 'outcome.rated'; readonly data: { readonly score: number } };

/** Why an action is refused. */
export type TicketRefusal = 'ticket_closed' | 'already_resolved' | 'already_closed' | 'not_closed' | 'not_resolved';

/** The new status with its events, or the reason why not. */
export type TicketDecision =
  | { readonly ok: true; readonly status: TicketStatus; readonly events: readonly TicketEvent[] }
  | { readonly ok: false; readonly code: TicketRefusal };

/** The highest outcome score that reopens a ticket. */
export const reopeningScore = 2;

/**
 * What an action does to a ticket. A staff reply is refused on a closed ticket and leaves a resolved one resolved; a lost one
 * leaves nobody waiting for the customer; whatever the customer writes makes it our turn again; an outcome score of 1 or 2 reopens.
 * @example decide('resolved', { type: 'outcomeRated', score: 2 }) // open, with 'outcome.rated' and 'ticket.reopened'
 */
export function decide(status: TicketStatus, action: TicketAction): TicketDecision {
  switch (action.type) {
    case 'staffReplied':
      return status === 'closed'
        ? refuse('ticket_closed')
        : accept(status === 'open' ? 'waiting' : status, { type: 'message.staff' });
    case 'replyLost':
      return accept(status === 'waiting' ? 'open' : status, { type: 'mail.failed' });
    case 'customerWrote':
      return isOver(status)
        ? accept('open', { type: 'message.customer' }, { type: 'ticket.reopened' })
        : accept('open', { type: 'message.customer' });
    case 'resolve':
      if (status === 'closed') return refuse('ticket_closed');
      return status === 'resolved'
        ? refuse('already_resolved')
        : accept('resolved', { type: 'ticket.resolved', data: { from: status } });
    case 'close':
      return status === 'closed'
        ? refuse('already_closed')
        : accept('closed', { type: 'ticket.closed', data: { from: status } });
    case 'reopen':
      return isOver(status) ? accept('open', { type: 'ticket.reopened' }) : refuse('not_closed');
    case 'outcomeRated':
      if (!isOver(status)) return refuse('not_resolved');
      return action.score <= reopeningScore
        ? accept('open', rated(action.score), { type: 'ticket.reopened' })
        : accept(status, rated(action.score));
  }
}

const rated = (score: number): TicketEvent => ({ type: 'outcome.rated', data: { score } });

function isOver(status: TicketStatus): boolean {
  return status === 'resolved' || status === 'closed';
}

function accept(status: TicketStatus, ...events: TicketEvent[]): TicketDecision {
  return { ok: true, status, events };
}

function refuse(code: TicketRefusal): TicketDecision {
  return { ok: false, code };
}
