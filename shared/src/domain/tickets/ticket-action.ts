import type { TicketFacts } from '../promises/policy.ts';
import type { ReplyClock, TicketState, TicketStatus } from './ticket-state.ts';

/** A ticket comes to be: other than `open` where it is history, or was elsewhere before. */
export interface TicketOpening extends TicketFacts {
  readonly type: 'open';
  readonly status: TicketStatus;
}

/**
 * What can happen to a ticket.
 * - `heldReplySent`: a reply that could be taken back until now goes to the customer; `unansweredSince`: when it was made our turn by what came
 *   while it was held, ms UTC, null where nothing such came.
 * - `mailFailed`: a copy by mail did not reach the customer, who may read the reply in their thread or nowhere.
 * - `outcomeRated`: the customer's score of the outcome, 1–5.
 * - `categorized`: staff say what it is about, by a category's id, null for none.
 * - `undo`: the end, or the reopening, that was the last to happen is taken back; `to`: what was before it, undefined where the last was neither.
 * - `madeAhead`: what is due was reckoned by a clock that was ahead.
 */
export type TicketAction =
  | TicketOpening
  | { readonly type: 'staffReplied' | 'customerWrote' | 'resolve' | 'close' | 'reopen' | 'madeAhead' }
  | { readonly type: 'heldReplySent'; readonly unansweredSince: number | null }
  | { readonly type: 'mailFailed'; readonly isThreadReadable: boolean }
  | { readonly type: 'outcomeRated'; readonly score: number }
  | { readonly type: 'categorized'; readonly category: string | null }
  | { readonly type: 'undo'; readonly to: (Pick<TicketState, 'status'> & Partial<ReplyClock>) | undefined };

/** Why an action is refused, as a code of the wire. `not_found`: there is no ticket yet; `id_taken`: there is one. */
export type TicketRefusal =
  | 'not_found'
  | 'id_taken'
  | 'ticket_closed'
  | 'already_resolved'
  | 'already_closed'
  | 'not_closed'
  | 'not_resolved'
  | 'conflict';
