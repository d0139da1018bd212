import type { z } from 'zod';
import type { customerMessage } from '@huiyin/shared/contract/threads';
import type { Deps } from '../base/deps.ts';
import { customer } from '../base/actor.ts';
import type { Site } from '../base/site.ts';
import { changeTicket, move } from '../tickets/change-ticket.ts';
import type { Ticket } from '../tickets/read-ticket.ts';
import { Problem } from '../base/problem.ts';
import { messageStatements, type NewMessage } from './message-statements.ts';
import { countMessages } from './read-messages.ts';
import { unlessRepeated } from './unless-repeated.ts';

const mostPublic = 200;

/** Adds what the customer says; it is our turn again, even on a closed ticket. Throws Problem('id_taken' | 'thread_full'). */
export async function writeToThread(
  deps: Deps,
  site: Site,
  ticket: Ticket,
  body: z.output<typeof customerMessage>,
): Promise<void> {
  const message = (at: number): NewMessage => ({
    id: body.id,
    siteId: ticket.siteId,
    ticketId: ticket.id,
    author: 'customer',
    authorId: null,
    visibility: 'public',
    text: body.text,
    at,
  });
  await unlessRepeated(deps.db, message(0), () =>
    changeTicket(deps, ticket.id, customer, async (current, now) => {
      if ((await countMessages(deps.db, ticket, { publicOnly: true })) >= mostPublic) throw threadFull();
      return {
        ...move(current, { type: 'customerWrote' }, site, now),
        also: messageStatements([message(now)]),
      };
    }),
  );
}

const threadFull = () => new Problem('thread_full', { retryAfterSeconds: 86_400 });
