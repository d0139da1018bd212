import type { TicketStatus } from '../tickets/ticket-state.ts';
import type { NoticeKind } from './notice-kinds.ts';

/** A line of history, as far as notices look at it. */
interface Happened {
  readonly type: string;
  readonly data: { readonly toId?: unknown; readonly mentions?: unknown; readonly undone?: unknown };
}

const concerning = new Set([
  'ticket.assigned',
  'note.added',
  'ticket.overdue',
  'message.customer',
  'ticket.reopened',
  'ticket.opened',
]);

/** Whether an event of a type may concern anybody, whatever became of its ticket. */
export const mayConcern = (type: string): boolean => concerning.has(type);

/** Whom an event concerns: people by their ids, or whoever may answer. */
export interface Noticed {
  readonly kind: NoticeKind;
  readonly to: readonly string[] | 'answerers';
}

/**
 * Whom an event on a ticket concerns, as the ticket is by now; null where nobody.
 * @example noticeOf({ type: 'message.customer', data: {} }, { status: 'open', assigneeId: 'p' }) // { kind: 'customer_wrote', to: ['p'] }
 */
export function noticeOf(
  { type, data }: Happened,
  { status, assigneeId }: { readonly status: TicketStatus; readonly assigneeId: string | null },
): Noticed | null {
  const isOpen = status === 'open';
  const nobodys: Noticed | null = isOpen ? { kind: 'unassigned', to: 'answerers' } : null;
  switch (type) {
    case 'ticket.assigned':
      return typeof data.toId === 'string' ? { kind: 'assigned', to: [data.toId] } : null;
    case 'note.added':
      return Array.isArray(data.mentions) ? { kind: 'mentioned', to: data.mentions } : null;
    case 'ticket.overdue':
      return isOpen ? { kind: 'overdue', to: assigneeId ? [assigneeId] : 'answerers' } : null;
    case 'message.customer':
      return assigneeId ? { kind: 'customer_wrote', to: [assigneeId] } : null;
    case 'ticket.reopened':
      if (data.undone) return null;
      return assigneeId ? { kind: 'reopened', to: [assigneeId] } : nobodys;
    case 'ticket.opened':
      return assigneeId ? null : nobodys;
    default:
      return null;
  }
}
