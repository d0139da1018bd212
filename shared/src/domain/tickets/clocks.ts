import { reopeningScore, type TicketAction, type TicketStatus } from './states.ts';

const minuteMs = 60_000;

/**
 * When the first reply to a ticket is due, ms UTC, on the calendar clock.
 * @param openedAt ms UTC
 * @param targetMinutes the site's first-reply target in minutes
 * @example firstReplyDueAt(0, 60) // 3600000
 */
export function firstReplyDueAt(openedAt: number, targetMinutes: number): number {
  return openedAt + targetMinutes * minuteMs;
}

/** How much time is left until a due time, ms; negative by how much it is overdue. Both arguments are ms UTC. */
export function timeLeft(dueAt: number, now: number): number {
  return dueAt - now;
}

/** Whether a due time has passed; at the very instant it has not. Both arguments are ms UTC. */
export function isOverdue(dueAt: number, now: number): boolean {
  return timeLeft(dueAt, now) < 0;
}

/**
 * When the reply is due after something happened, ms UTC; null once there is one. The clock of a ticket that is over stands still and
 * goes on as it was when staff take the ticket up again; with what the customer does then, a new one starts.
 * @param before the ticket until then; `replyDueAt` in ms UTC
 * @param fresh when it would be due by a clock that starts now, ms UTC
 * @example dueAfter({ status: 'closed', replyDueAt: 5 }, { type: 'reopen' }, 9) // 5
 */
export function dueAfter(
  { status, replyDueAt }: { readonly status: TicketStatus; readonly replyDueAt: number | null },
  action: TicketAction,
  fresh: number,
): number | null {
  switch (action.type) {
    case 'staffReplied':
      return null;
    case 'resolve':
    case 'close':
      return replyDueAt;
    case 'reopen':
      return replyDueAt ?? fresh;
    case 'replyLost':
      return status === 'waiting' ? fresh : replyDueAt;
    case 'customerWrote':
      return status === 'open' ? (replyDueAt ?? fresh) : fresh;
    case 'outcomeRated':
      return action.score <= reopeningScore ? fresh : replyDueAt;
  }
}
