import type { Row } from '../read-responses.ts';

/** How many answers are looked at for one page at most. */
export const mostLookedAt = 20_000;

/** The place of an answer in a list. */
export type Place = Pick<Row, 'occurredAt' | 'seq'>;

/** Whether one comes before another, newest first. */
export const isLater = (one: Place, other: Place): boolean =>
  one.occurredAt > other.occurredAt || (one.occurredAt === other.occurredAt && one.seq > other.seq);

/** The next answers, some `size` of them: those that are asked for are among them in the order of the list. */
export type Source = (after: Place | null, size: number) => Promise<Slice>;

/** `goesOn`: behind which place there may be more; null at the end. `lookedAt`: how many answers it took. */
export interface Slice {
  rows: readonly Row[];
  goesOn: Place | null;
  lookedAt: number;
}
