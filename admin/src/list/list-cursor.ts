/** What tells a row of a list apart: the number of a ticket, the id of an answer. */
export type RowId = string | number;

/** Where the keyboard stands in the list: what stands there, and the row it was on when last seen. */
export interface Cursor<Id extends RowId> {
  readonly id: Id;
  readonly row: number;
}

/**
 * The cursor one row down or up; it stays at the ends. When its row has left the list, the one that took its place is
 * next. Undefined only for an empty list.
 * @example step([7, 8, 9], { id: 8, row: 1 }, 1) // { id: 9, row: 2 }
 */
export function step<Id extends RowId>(
  ids: readonly Id[],
  from: Cursor<Id> | undefined,
  by: 1 | -1,
): Cursor<Id> | undefined {
  return at(ids, nextRow(ids, from, by));
}

/** The cursor on something; where it is not listed, the row it had. */
export function cursorOn<Id extends RowId>(ids: readonly Id[], id: Id, before?: Cursor<Id>): Cursor<Id> {
  const row = ids.indexOf(id);
  return { id, row: row < 0 ? (before?.row ?? -1) : row };
}

function nextRow<Id extends RowId>(ids: readonly Id[], from: Cursor<Id> | undefined, by: 1 | -1): number {
  if (!from) return by === 1 ? 0 : ids.length - 1;
  const row = ids.indexOf(from.id);
  if (row >= 0) return row + by;
  return by === 1 ? Math.max(from.row, 0) : from.row - 1;
}

function at<Id extends RowId>(ids: readonly Id[], wanted: number): Cursor<Id> | undefined {
  const row = Math.min(Math.max(wanted, 0), ids.length - 1);
  const id = ids[row];
  return id === undefined ? undefined : { id, row };
}
