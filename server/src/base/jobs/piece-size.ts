const least = 5;
const most = 200;
const more = 5;
const pieceMs = 4;

/** How many things a job deals with at first. */
export const firstPiece = 20;

/**
 * How many it deals with next, 5 to 200, by how long the process was busy with `size` of them, ms: a few more, or half as many, so that
 * it is some 4 ms with a piece. For so long others wait.
 */
export function nextPiece(size: number, busyMs: number): number {
  if (busyMs > pieceMs) return Math.max(least, size >> 1);
  return busyMs < pieceMs ? Math.min(most, size + more) : size;
}
