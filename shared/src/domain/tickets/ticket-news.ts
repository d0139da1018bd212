import type { TicketEvent } from './ticket-events.ts';
import type { TicketStatus } from './ticket-state.ts';

/** What a ticket remembers of what happened to it, for whoever has not looked since. */
export interface TicketNews {
  /** The revision of the newest thing to be seen while it is our turn; 0 where there is none: whoever opened it since has seen it. */
  readonly newsRevision: number;
  /** When it was reopened last, ms UTC; null where it never was. */
  readonly reopenedAt: number | null;
  /** When the newest word between customer and staff was said, ms UTC. */
  readonly saidAt: number;
}

/** What customers do, and a reply that did not reach one: what colleagues do is no news of the ticket. */
const isNews: Readonly<Partial<Record<TicketEvent['type'], true>>> = {
  'ticket.opened': true,
  'message.customer': true,
  'attachment.added': true,
  'outcome.rated': true,
  'mail.failed': true,
};

/** Whether there is something to be seen among what happened to a ticket: nobody goes on snoozing it. */
export const hasNews = (events: readonly TicketEvent[]): boolean => events.some(({ type }) => isNews[type]);

/** What customer and staff say to each other; notes stay inside. */
const isWord: Readonly<Partial<Record<TicketEvent['type'], true>>> = {
  'ticket.opened': true,
  'message.customer': true,
  'message.staff': true,
};

/**
 * The news of a ticket after something happened to it.
 * @param then `status`: what it is then; `at`: when it happens, ms UTC; `revision`: the number of that change
 * @example newsAfter(quiet, { type: 'message.customer', data: {} }, { status: 'open', at, revision: 7 }).newsRevision // 7
 */
export function newsAfter(
  { newsRevision, reopenedAt, saidAt }: TicketNews,
  { type, data }: TicketEvent,
  then: { readonly status: TicketStatus; readonly at: number; readonly revision: number },
): TicketNews {
  const isReopened = type === 'ticket.reopened' && !('undone' in data && data.undone);
  return {
    newsRevision: then.status !== 'open' ? 0 : isNews[type] ? then.revision : newsRevision,
    reopenedAt: isReopened ? then.at : reopenedAt,
    saidAt: isWord[type] ? then.at : saidAt,
  };
}
