import type { Deps } from '../deps.ts';

const least = 5;
const more = 5;
const pieceMs = 4;
const restMs = 5;

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
 * Does what a job has to do in pieces, each as large as the time of the last one allows, and between two of them whatever waits has the process
 * to itself. A piece gives whether there is more.
 */
export function pieceByPiece({ db, clock }: Pick<Deps, 'db' | 'clock'>) {
  let size = firstPiece;
  return async (piece: (size: number) => Promise<boolean>): Promise<boolean> => {
    const began = clock.now();
    const isMore = await piece(size);
    // While a database elsewhere is waited for, nobody else waits.
    size = db.isInProcess ? nextPiece(size, clock.now() - began) : largestPiece;
    if (isMore) await new Promise((go) => setTimeout(go, restMs));
    return isMore;
  };
}
