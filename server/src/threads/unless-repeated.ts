import { isTaken, type Db } from '../base/db/db.ts';
import { Problem } from '../base/problem.ts';
import type { NewMessage } from './message-statements.ts';
import { messageById } from './read-messages.ts';

/** Stores a message by `store`, unless the same one is already there. Throws Problem('id_taken') for another one with its id. */
export async function unlessRepeated(db: Db, message: NewMessage, store: () => Promise<void>): Promise<void> {
  try {
    await store();
  } catch (error) {
    // Also what no longer may be done may have been done before.
    if (!(isTaken(error, 'messages.id') || error instanceof Problem) || !(await isThere(db, message))) throw error;
  }
}

async function isThere(db: Db, message: NewMessage): Promise<boolean> {
  const there = await messageById(db, message.id);
  if (!there) return false;
  const same = (['siteId', 'ticketId', 'author', 'visibility', 'text'] as const).every((k) => there[k] === message[k]);
  if (!same) throw new Problem('id_taken');
  return true;
}
