import type { z } from 'zod';
import type { customerMessage } from '@huiyin/shared/contract/threads';
import type { Call } from '../base/call.ts';
import { changeTicket, move } from '../tickets/change-ticket.ts';
import type { Ticket } from '../tickets/read-ticket.ts';
import { Problem } from '../base/problem.ts';
import { messageStatements, type NewMessage } from './message-statements.ts';
import { countPublicMessages } from './read-messages.ts';
import { unlessRepeated } from './unless-repeated.ts';

const mostPublic = 200;

/** Adds what the customer says; it is our turn again, even on a closed ticket. Throws Problem('id_taken' | 'thread_full'). */
export async function writeToThread(
  call: Call,
  ticket: Ticket,
  { id, text }: z.output<typeof customerMessage>,
): Promise<void> {
  const { db, now } = call;
  const message: NewMessage = {
    id,
    siteId: ticket.siteId,
    ticketId: ticket.id,
    author: 'customer',
    authorId: null,
    visibility: 'public',
    text,
    at: now,
  };
  await unlessRepeated(db, message, () =>
    changeTicket(call, ticket, async (current) => {
      if ((await countPublicMessages(db, ticket)) >= mostPublic) throw threadFull();
      return { ...move(call, current, { type: 'customerWrote' }), also: messageStatements([message]) };
    }),
  );
}

const threadFull = () => new Problem('thread_full', { retryAfterSeconds: 86_400 });
