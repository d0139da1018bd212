/** Where the keyboard stands in the list: a ticket's number, and the row it was on when last seen. */
export interface Cursor {
  readonly number: number;
  readonly row: number;
}

/**
 * The cursor one row down or up; it stays at the ends. When its ticket has left the list, the row that took its place is
 * next. Undefined only for an empty list.
 * @example step([7, 8, 9], { number: 8, row: 1 }, 1) // { number: 9, row: 2 }
 */
export function step(numbers: readonly number[], from: Cursor | undefined, by: 1 | -1): Cursor | undefined {
  return at(numbers, nextRow(numbers, from, by));
}

/** The cursor on a ticket; where it is not listed, the row it had. */
export function cursorOn(numbers: readonly number[], number: number, before?: Cursor): Cursor {
  const row = numbers.indexOf(number);
  return { number, row: row < 0 ? (before?.row ?? -1) : row };
}

function nextRow(numbers: readonly number[], from: Cursor | undefined, by: 1 | -1): number {
  if (!from) return by === 1 ? 0 : numbers.length - 1;
  const row = numbers.indexOf(from.number);
  if (row >= 0) return row + by;
  return by === 1 ? Math.max(from.row, 0) : from.row - 1;
}

function at(numbers: readonly number[], wanted: number): Cursor | undefined {
  const row = Math.min(Math.max(wanted, 0), numbers.length - 1);
  const number = numbers[row];
  return number === undefined ? undefined : { number, row };
}
