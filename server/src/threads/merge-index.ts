import type { Db } from '../base/db/db.ts';

/** Pages of 4 KiB in one go. */
const mostPages = 64;
const command = 'INSERT INTO message_search (message_search, rank)';
const written = 'SELECT total_changes() AS n';

/*
 * FTS5 marks what is deleted and drops it by itself once it is a tenth of a segment, all of it in one transaction: where every
 * message is replaced, one that takes a second. So it is told to leave it while that goes on; what is there is merged afterwards
 * in small pieces, until then each search looks at the marks.
 */

/** Leaves what is deleted where it is; a condition may follow. */
export const leaveDeleted = `${command} SELECT 'deletemerge', 0`;

/** Takes away by itself what is deleted, as FTS5 does from the start. */
export const takeDeletedAway = `${command} VALUES ('deletemerge', 10)`;

/** Begins to merge all there is into one; {@link mergeSome} goes on. */
export const beginMerging = `${command} VALUES ('merge', ${-mostPages})`;

/** Merges a piece. Gives whether there may be more; FTS5 says so by what it wrote. */
export async function mergeSome(db: Db): Promise<boolean> {
  const [before, , after] = await db.write([written, `${command} VALUES ('merge', ${mostPages})`, written]);
  const count = (result: typeof before) => result!.rows[0]!['n'] as number;
  return count(after) - count(before) >= 2;
}
