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
  /** Of one moment, such as that of an import, in the order in which they were opened, before their ids. */
  isByOpening?: true;
}

const orders: Readonly<Record<TicketSort, Order>> = {
  due: { column: 'reply_due_at', index: 'tickets_by_due', isUp: true, isByOpening: true },
  changed: { column: 'updated_at', index: 'tickets_by_status', isUp: false },
  newest: { column: 'said_at', index: 'tickets_by_word', isUp: false },
  oldest: { column: 'opened_at', index: 'tickets_by_opening', isUp: true },
  waiting: { column: 'waiting_since', index: 'tickets_by_waiting', isUp: true },
};

/** The order that is asked for; open tickets usually go by when a reply is due, all others by when something happened to them. */
export const orderOf = ({ sort, status }: Pick<TicketQuery, 'sort' | 'status'>): Order =>
  orders[sort ?? (status === 'open' ? 'due' : 'changed')];

/** In SQL: what tells tickets of one moment apart, beside ids, as columns of a table. */
export const tieColumns = ({ isByOpening }: Order): string => (isByOpening ? 'opened_at, number, ' : '');

/** In SQL: it, of columns `at`, `id` and those of a tie. */
export const orderBy = (order: Order): string => (order.isUp ? `at, ${tieColumns(order)}id` : 'at DESC, id DESC');

/** In SQL: that a ticket of a site, with its moment in `column`, comes after a place; of its moment none does where its own ticket is no more. */
export function afterPlace(
  { isUp, isByOpening }: Order,
  { at, id }: Place,
  { siteId, column }: { siteId: string; column: string },
): SqlText {
  if (!isByOpening) return { sql: `(${column}, id) ${isUp ? '>' : '<'} (?, ?)`, args: [at, id] };
  const of = (tie: string): string => `(SELECT ${tie} FROM tickets WHERE id = ? AND +site_id = ?)`;
  return {
    sql: `(${column}, opened_at, number, id) > (?, ${of('opened_at')}, ${of('number')}, ?)`,
    args: [at, id, siteId, id, siteId, id],
  };
}
