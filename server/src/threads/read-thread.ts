import type { ThreadView } from '@huiyin/shared/contract/threads';
import { undirected } from '@huiyin/shared/domain/text/direction';
import { iso, isoOrNull } from '../base/iso.ts';
import type { Db } from '../base/db/db.ts';
import { attachmentsOf } from '../attachments/read-attachments.ts';
import { lastFollowUp, type FollowUp } from '../tickets/ask-outcome.ts';
import { personNames } from '../people/read-members.ts';
import { chosenCategory } from '../tickets/chosen-category.ts';
import type { Ticket } from '../tickets/read-ticket.ts';
import { messagesOf, type Message } from './read-messages.ts';

/** The newest public messages of a thread, as far as a customer is shown them. */
export const mostShown = 200;

/** A thread as its customer sees it: public messages only, the newest 200 of those after `after` (a `seq`). */
export async function readThread(db: Db, ticket: Ticket, after = 0): Promise<ThreadView> {
  return viewThread(db, ticket, await messagesOf(db, ticket, { publicOnly: true, after, most: mostShown }));
}

/** A thread with the messages that were read. */
export async function viewThread(db: Db, ticket: Ticket, said: readonly Message[]): Promise<ThreadView> {
  return {
    id: ticket.id,
    ticket: {
      number: ticket.number,
      status: ticket.status,
      category: chosenCategory(ticket),
      openedAt: iso(ticket.openedAt),
      firstReplyDueAt: isoOrNull(ticket.firstReplyDueAt),
    },
    messages: await publicMessages(db, said),
    attachments: await attachmentsOf(db, ticket),
    rating: rating(await lastFollowUp(db, ticket)),
  };
}

/** Messages as their customer sees them. */
export async function publicMessages(db: Db, said: readonly Message[]): Promise<ThreadView['messages']> {
  const names = await personNames(
    db,
    said.flatMap((m) => m.authorId ?? []),
  );
  const nameOf = ({ authorId }: Message): string | null => {
    const name = authorId && names.get(authorId);
    return name ? undirected(name) : null;
  };
  return said.map((m) => ({
    id: m.id,
    from: m.author,
    name: nameOf(m),
    text: m.text,
    at: iso(m.at),
  }));
}

function rating(asked: FollowUp | undefined): ThreadView['rating'] {
  return asked ? { askedAt: iso(asked.askedAt), score: asked.score, comment: asked.comment } : null;
}
