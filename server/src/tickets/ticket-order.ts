import type { TicketQuery } from '@huiyin/shared/contract/tickets';
import type { TicketSort } from '@huiyin/shared/domain/tickets/ticket-sorts';
import type { SqlText } from '../base/db/sql-text.ts';

/** A ticket and its place in an order. */
export interface Place {
  id: string;
  at: number;
}

/** By what tickets are listed, and the index that has those of one status so. */
export interface Order {
  column: 'reply_due_at' | 'updated_at' | 'said_at' | 'opened_at' | 'waiting_since';
  index: string;
  /** Upwards, by moments and ids, or downwards. */
  isUp: boolean;
}

const orders: Readonly<Record<TicketSort, Order>> = {
  due: { column: 'reply_due_at', index: 'tickets_by_due', isUp: true },
  changed: { column: 'updated_at', index: 'tickets_by_status', isUp: false },
  newest: { column: 'said_at', index: 'tickets_by_word', isUp: false },
  oldest: { column: 'opened_at', index: 'tickets_by_opening', isUp: true },
  waiting: { column: 'waiting_since', index: 'tickets_by_waiting', isUp: true },
};

/** The order that is asked for; open tickets usually go by when a reply is due, all others by when something happened to them. */
export const orderOf = ({ sort, status }: Pick<TicketQuery, 'sort' | 'status'>): Order =>
  orders[sort ?? (status === 'open' ? 'due' : 'changed')];

/** In SQL: it, of columns `at` and `id`. */
export const orderBy = ({ isUp }: Order): string => (isUp ? 'at, id' : 'at DESC, id DESC');

/** In SQL: that a ticket comes after a place. */
export const afterPlace = ({ column, isUp }: Order, { at, id }: Place): SqlText => ({
  sql: `(${column}, id) ${isUp ? '>' : '<'} (?, ?)`,
  args: [at, id],
});

/** Whether one place comes after another. */
export const comesAfter = ({ isUp }: Order, one: Place, other: Place): boolean =>
  isUp ? isLess(other, one) : isLess(one, other);

const isLess = (one: Place, other: Place): boolean => one.at < other.at || (one.at === other.at && one.id < other.id);
