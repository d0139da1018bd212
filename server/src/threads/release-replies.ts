import type { Staff } from '../base/actor.ts';
import { createCall } from '../base/call.ts';
import type { Deps } from '../base/deps.ts';
import { Problem } from '../base/problem.ts';
import { siteById } from '../base/site.ts';
import { changeTicket } from '../tickets/change-ticket.ts';
import { ticketOf } from '../tickets/read-ticket.ts';
import { repliesDue, type HeldReply } from './held-replies.ts';
import { conversationOf } from './reply-mail.ts';
import { sendHeld } from './staff-words.ts';

const mostAtOnce = 20;

/** Since when a held reply was to go, ms UTC; null where none is. */
export async function releaseDueSince({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<number | null> {
  const now = clock.now();
  const [first] = await repliesDue(db, now, 1);
  return first ? Math.min(first.releaseAt, now) : null;
}

/**
 * Sends held replies whose time has come, 20 at once, each once, however many processes do: as said when it is sent, by whoever wrote it. Gives
 * whether there may be more.
 */
export async function releaseReplies(deps: Deps): Promise<boolean> {
  const due = await repliesDue(deps.db, deps.clock.now(), mostAtOnce);
  const failed: unknown[] = [];
  // One that cannot be sent holds none of the others back.
  for (const held of due) await release(deps, held).catch((error: unknown) => failed.push(error));
  if (failed.length > 0) throw failed[0];
  return due.length === mostAtOnce;
}

async function release(deps: Deps, { id, siteId, ticketId, actorKind: kind, actorId }: HeldReply): Promise<void> {
  const author: Staff = { kind, id: actorId, name: '' };
  const call = createCall(deps, { actor: author, site: (await siteById(deps.db, siteId))!, permissions: [] });
  try {
    await changeTicket(call, await ticketOf(deps.db, siteId, ticketId), async (current) => {
      const conversation = await conversationOf(call, current);
      const held = conversation.held.find((one) => one.id === id);
      if (!held) throw new Problem('not_found');
      return sendHeld(call, held, conversation)(current);
    });
  } catch (error) {
    // It was taken back just now, or another process sent it.
    if (!(error instanceof Problem && error.code === 'not_found')) throw error;
  }
}
