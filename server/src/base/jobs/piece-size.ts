import type { Deps } from '../deps.ts';

const least = 5;
const more = 5;
const pieceMs = 4;
const leastRestMs = 5;
const longestRestMs = 1_000;

/** How many things a job deals with at first. */
const firstPiece = 20;

/** How many it deals with at most. */
const largestPiece = 200;

/**
 * How many it deals with next, 5 to 200, by how long `size` of them took, ms: a few more, or half as many, so that a piece takes some 4 ms. For
 * so long others wait.
 */
export function nextPiece(size: number, tookMs: number): number {
  if (tookMs > pieceMs) return Math.max(least, size >> 1);
  return tookMs < pieceMs ? Math.min(largestPiece, size + more) : size;
}

/**
 * How long it leaves the process to others behind a piece that took so many ms: as long as that, 5 ms to a second. On a machine that is busy with
 * something else 5 ms pass before anybody had their turn.
 */
export const restAfter = (tookMs: number): number => Math.min(longestRestMs, Math.max(leastRestMs, tookMs));

/**
 * Does what a job has to do in pieces, each as large as the time of the last one allows, and between two of them whatever waits has the process
 * to itself. A piece gives whether there is more.
 */
export function pieceByPiece({ db, clock }: Pick<Deps, 'db' | 'clock'>) {
  let size = firstPiece;
  return async (piece: (size: number) => Promise<boolean>): Promise<boolean> => {
    const began = clock.now();
    const isMore = await piece(size);
    // While a database elsewhere is waited for, nobody else waits.
    const tookMs = db.isInProcess ? clock.now() - began : 0;
    size = db.isInProcess ? nextPiece(size, tookMs) : largestPiece;
    if (isMore) await new Promise((go) => setTimeout(go, restAfter(tookMs)));
    return isMore;
  };
}
