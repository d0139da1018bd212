import type { TicketCounts } from '../api/tickets.ts';
import { everything, type InboxFilter } from './inbox-filter.ts';

/** What the Inbox is usually looked through by. */
export const views = [
  'open',
  'mine',
  'unassigned',
  'unread',
  'due_within_hour',
  'overdue',
  'reopened',
  'waiting',
  'snoozed',
  'resolved',
  'closed',
  'all',
] as const;
export type View = (typeof views)[number];

/** What a view says of a filter: all the rest narrows it. */
type Asked = Pick<InboxFilter, 'status' | 'wait' | 'unread' | 'snoozed' | 'assignee'>;

/** What a view asks for. @param me id of who looks */
export function askedBy(view: View, me: string): Asked {
  const { status, wait, unread, snoozed, assignee } = everything;
  const open = { status, wait, unread, snoozed, assignee };
  switch (view) {
    case 'open':
      return open;
    case 'mine':
      return { ...open, assignee: me };
    case 'unassigned':
      return { ...open, assignee: 'none' };
    case 'unread':
      return { ...open, unread: 'true' };
    case 'due_within_hour':
    case 'overdue':
    case 'reopened':
      return { ...open, wait: view };
    case 'snoozed':
      return { ...open, snoozed: 'true' };
    default:
      return { ...open, status: view };
  }
}

/** The view a filter is of, whatever else narrows it: one that says whose, where it is that person's. */
export function viewOf(filter: InboxFilter, me: string): View {
  const isOf = (view: View, ...members: (keyof Asked)[]): boolean => {
    const asked = askedBy(view, me);
    return members.every((member) => asked[member] === filter[member]);
  };
  return (
    views.find((view) => isOf(view, 'status', 'wait', 'unread', 'snoozed', 'assignee')) ??
    views.find((view) => isOf(view, 'status', 'wait', 'unread', 'snoozed')) ??
    'open'
  );
}

/** How many tickets a view has, where that is counted. */
export function countOf(view: View, counts: TicketCounts | undefined): number | undefined {
  if (!counts) return undefined;
  const { needsReply, mine, unassigned, unread, dueWithinHour, overdue, reopened, waitingOnCustomer, snoozed } = counts;
  return {
    open: needsReply,
    mine,
    unassigned,
    unread,
    due_within_hour: dueWithinHour,
    overdue,
    reopened,
    waiting: waitingOnCustomer,
    snoozed,
    resolved: undefined,
    closed: undefined,
    all: undefined,
  }[view];
}
