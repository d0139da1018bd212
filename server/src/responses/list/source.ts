import type { Row } from '../read-responses.ts';

/** How many answers are looked at for one page at most. */
export const mostLookedAt = 20_000;

/** The place of an answer in a list. */
export type Place = Pick<Row, 'occurredAt' | 'seq'>;

const isLater = (one: Place, other: Place): boolean =>
  one.occurredAt > other.occurredAt || (one.occurredAt === other.occurredAt && one.seq > other.seq);

/** In which order answers are found: as lists show them, or as they came. */
export type Order = 'newest' | 'oldest';

/** Whether one comes before another. */
export const comesBefore = (order: Order, one: Place, other: Place): boolean =>
  order === 'newest' ? isLater(one, other) : isLater(other, one);

/** Whether one comes behind a place; all do where there is none. */
export const isBehind = (order: Order, one: Place, after: Place | null): boolean =>
  after === null || comesBefore(order, after, one);

/** Whether one does not come behind a place; none does where there is none. */
export const isWithin = (order: Order, one: Place, end: Place | null): boolean =>
  end === null || !comesBefore(order, end, one);

/**
 * The moments between which answers behind a place lie, of those between two. Both are told to SQLite: of a range and a place beside it, it goes from
 * the beginning of the range through all that lies before the place, again for each page.
 */
export const spanBehind = (order: Order, [begin, end]: [number, number], after: Place | null): [number, number] => {
  if (after === null) return [begin, end];
  return order === 'newest' ? [begin, Math.min(end, after.occurredAt)] : [Math.max(begin, after.occurredAt), end];
};

/** The orders in SQL: how numbers and places are sorted, and how one behind another is told. */
export const inSql = {
  newest: { sorted: 'DESC', places: 'occurred_at DESC, seq DESC', behind: '<' },
  oldest: { sorted: 'ASC', places: 'occurred_at ASC, seq ASC', behind: '>' },
} as const satisfies Record<Order, object>;

/** The next answers, some `size` of them: those that are asked for are among them in their order. */
export type Source = (after: Place | null, size: number) => Promise<Slice>;

/** `goesOn`: behind which place there may be more; null at the end. `lookedAt`: how many answers it took. */
export interface Slice {
  rows: readonly Row[];
  goesOn: Place | null;
  lookedAt: number;
}
