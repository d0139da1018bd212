/** So many rows of one height below one another, and whether a heading stands above them. */
export interface RowGroup {
  readonly rows: number;
  readonly isHeaded: boolean;
}

/** Of a row and of a heading, px. */
export interface Heights {
  readonly row: number;
  readonly heading: number;
}

/**
 * Where a row begins, px from the top of the first group; behind the last one, where that ends.
 * @example topOf(3, [{ rows: 2, isHeaded: true }, { rows: 5, isHeaded: true }], { row: 56, heading: 32 }) // 232
 */
export function topOf(row: number, groups: readonly RowGroup[], { row: rowPx, heading }: Heights): number {
  let top = 0;
  let before = 0;
  for (const { rows, isHeaded } of groups) {
    if (isHeaded) top += heading;
    if (row < before + rows) return top + (row - before) * rowPx;
    top += rows * rowPx;
    before += rows;
  }
  return top;
}

/** The row at so many px from the top of the first group: below a heading the first of its group, at the ends the first or the last; -1 for none. */
export function rowAt(px: number, groups: readonly RowGroup[], { row: rowPx, heading }: Heights): number {
  let top = 0;
  let before = 0;
  for (const { rows, isHeaded } of groups) {
    if (isHeaded) top += heading;
    if (px < top + rows * rowPx) return before + Math.max(0, Math.floor((px - top) / rowPx));
    top += rows * rowPx;
    before += rows;
  }
  return before - 1;
}
