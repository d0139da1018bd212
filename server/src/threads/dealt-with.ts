import type { Db } from '../base/db/db.ts';
import { doneSince } from '../base/events/done-since.ts';
import { goingById } from '../base/going.ts';
import { heldOn } from './held-replies.ts';

/**
 * In SQL: the tickets of site ?1 that staff or their customer have done something to since they were opened, or that somebody is about to reply to;
 * `ids` selects some. What an import says otherwise is nobody's dealing with them.
 */
export const dealtWithAmong = (ids: string): string =>
  `${doneSince(['ticket.opened', 'ticket.corrected'], ids)} UNION ${heldOn(ids)}`;

/** The same of tickets by their ids. */
export async function dealtWith(db: Db, siteId: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { ids: selected, args } = goingById(siteId, ids);
  return new Set((await db.query(dealtWithAmong(selected), [...args])).map(({ id }) => id as string));
}
