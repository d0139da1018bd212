import { isTaken, type Db } from '../base/db/db.ts';
import { Problem } from '../base/problem.ts';
import type { NewMessage } from './message-statements.ts';
import { heldReplyById } from './held-replies.ts';
import { messageById } from './read-messages.ts';

/** Stores a message by `store`, unless the same one is already there, or held. Throws Problem('id_taken') for another one with its id. */
export async function unlessRepeated(db: Db, message: NewMessage, store: () => Promise<void>): Promise<void> {
  try {
    await store();
  } catch (error) {
    // Also what no longer may be done may have been done before.
    if (
      !(isTaken(error, 'messages.id') || isTaken(error, 'held_replies.id') || error instanceof Problem) ||
      !(await isThere(db, message))
    )
      throw error;
  }
}

async function isThere(db: Db, message: NewMessage): Promise<boolean> {
  const held = await heldReplyById(db, message.id);
  const there = held ? { ...held, author: 'staff', visibility: 'public' } : await messageById(db, message.id);
  if (!there) return false;
  const same = (['siteId', 'ticketId', 'author', 'visibility', 'text'] as const).every((k) => there[k] === message[k]);
  if (!same) throw new Problem('id_taken');
  return true;
}
