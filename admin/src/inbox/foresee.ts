import { apply } from '@huiyin/shared/domain/tickets/apply';
import type { TicketAction } from '@huiyin/shared/domain/tickets/ticket-action';
import { runningClock } from '@huiyin/shared/domain/tickets/ticket-state';
import type { Policy } from '@huiyin/shared/domain/promises/policy';
import type { TicketView } from '../api/tickets.ts';

/** A clock that would begin, or goes on after it stood still out of sight, is the server's to tell: no due time is better than a wrong one. */
const untold: Policy = [{ promises: {} }];

type Decided = Pick<TicketView, 'status' | 'replySince' | 'replyDueAt' | 'firstRepliedAt'>;

/**
 * What an action makes of a ticket in sight, by the rules the server goes by; nothing where they refuse it.
 * @param at ms UTC
 */
export function foresee(view: TicketView, action: TicketAction, at: number): Partial<Decided> {
  const before = {
    status: view.status,
    category: view.category,
    replySince: msOf(view.replySince),
    replyDueAt: msOf(view.replyDueAt),
    firstReplyDueAt: msOf(view.firstReplyDueAt),
    firstRepliedAt: msOf(view.firstRepliedAt),
  };
  const done = apply(before, action, { at, policy: untold });
  if (!done.ok) return {};
  const { replySince, replyDueAt } = runningClock(done.ticket);
  return {
    status: done.ticket.status,
    replySince: isoOf(replySince),
    replyDueAt: isoOf(replyDueAt),
    firstRepliedAt: isoOf(done.ticket.firstRepliedAt),
  };
}

const msOf = (iso: string | null): number | null => (iso === null ? null : Date.parse(iso));
const isoOf = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());
