import type { ticketStatuses } from '../choices.ts';
import type { TicketFacts } from '../promises/policy.ts';

/** Whose turn it is on a ticket, or how it ended. */
export type TicketStatus = (typeof ticketStatuses)[number];

/** The clock of the reply. */
export interface ReplyClock {
  /** Since when it runs, ms UTC; null where it does not, and where nobody can say: an earlier release, or a clock that was ahead. */
  readonly replySince: number | null;
  /** When the reply is due, ms UTC; null where none is owed. It stands still while the ticket is over. */
  readonly replyDueAt: number | null;
}

/** What actions decide on a ticket, and what of it they look at. Moments are ms UTC. */
export interface TicketState extends TicketFacts, ReplyClock {
  readonly status: TicketStatus;
  /** What was promised when it was opened; null where nothing was. */
  readonly firstReplyDueAt: number | null;
  readonly firstRepliedAt: number | null;
}

/** Whether a ticket is resolved or closed. */
export function isEnded(status: TicketStatus): boolean {
  return status === 'resolved' || status === 'closed';
}

/** The clock of a ticket as people are shown it: none where it is not our turn. */
export function runningClock({ status, replySince, replyDueAt }: ReplyClock & Pick<TicketState, 'status'>): ReplyClock {
  return status === 'open' ? { replySince, replyDueAt } : { replySince: null, replyDueAt: null };
}
