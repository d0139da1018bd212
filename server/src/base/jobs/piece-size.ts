const least = 5;
const more = 5;
const pieceMs = 4;

/** How many things a job deals with at first. */
export const firstPiece = 20;

/** How many it deals with at most. */
export const largestPiece = 200;

/**
 * How many it deals with next, 5 to 200, by how long `size` of them took, ms: a few more, or half as many, so that a piece takes some 4 ms. For
 * so long others wait.
 */
export function nextPiece(size: number, tookMs: number): number {
  if (tookMs > pieceMs) return Math.max(least, size >> 1);
  return tookMs < pieceMs ? Math.min(largestPiece, size + more) : size;
}
