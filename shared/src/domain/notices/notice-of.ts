import type { TicketStatus } from '../tickets/ticket-state.ts';
import type { NoticeKind } from './notice-kinds.ts';

/** A line of history, as far as notices look at it. */
interface Happened {
  readonly type: string;
  readonly data: { readonly toId?: unknown; readonly mentions?: unknown; readonly undone?: unknown };
}

/** Whom an event concerns: people by their ids, or whoever may answer. */
export interface Noticed {
  readonly kind: NoticeKind;
  readonly to: readonly string[] | 'answerers';
}

/** A ticket as it is by now. */
interface OnTicket {
  readonly status: TicketStatus;
  readonly assigneeId: string | null;
}

const nobodys = ({ status }: OnTicket): Noticed | null =>
  status === 'open' ? { kind: 'unassigned', to: 'answerers' } : null;

/** Whom an event concerns, by its type. */
const byType: Readonly<Record<string, (data: Happened['data'], ticket: OnTicket) => Noticed | null>> = {
  'ticket.assigned': ({ toId, undone }) =>
    typeof toId === 'string' && !undone ? { kind: 'assigned', to: [toId] } : null,
  'note.added': ({ mentions }) => (Array.isArray(mentions) ? { kind: 'mentioned', to: mentions } : null),
  'ticket.overdue': (_, { status, assigneeId }) =>
    status === 'open' ? { kind: 'overdue', to: assigneeId ? [assigneeId] : 'answerers' } : null,
  'message.customer': (_, { assigneeId }) => (assigneeId ? { kind: 'customer_wrote', to: [assigneeId] } : null),
  'ticket.reopened': ({ undone }, ticket) => {
    if (undone) return null;
    return ticket.assigneeId ? { kind: 'reopened', to: [ticket.assigneeId] } : nobodys(ticket);
  },
  'ticket.opened': (_, ticket) => (ticket.assigneeId ? null : nobodys(ticket)),
};

/** Whether an event of a type may concern anybody, whatever became of its ticket. */
export const mayConcern = (type: string): boolean => Object.hasOwn(byType, type);

/**
 * Whom an event on a ticket concerns, as the ticket is by now; null where nobody.
 * @example noticeOf({ type: 'message.customer', data: {} }, { status: 'open', assigneeId: 'p' }) // { kind: 'customer_wrote', to: ['p'] }
 */
export const noticeOf = ({ type, data }: Happened, ticket: OnTicket): Noticed | null =>
  mayConcern(type) ? byType[type]!(data, ticket) : null;
