import { system } from '../base/actor.ts';
import { createCall } from '../base/call.ts';
import type { Deps } from '../base/deps.ts';
import type { Replies } from '../base/outbox/send-due-mail.ts';
import { siteById } from '../base/site.ts';
import { responseOf } from '../responses/read-responses.ts';
import { changeTicket, move } from '../tickets/change-ticket.ts';
import { isThreadReadable, ticketById } from '../tickets/read-ticket.ts';
import { messageById } from './read-messages.ts';

/** What the outbox asks of threads when it sends copies of replies. */
export const copiesOfReplies = (deps: Deps): Replies => ({
  isByPerson: async (messageId) => typeof (await messageById(deps.db, messageId))?.authorId === 'string',
  async copyFailed(ticketId, kept) {
    const ticket = await ticketById(deps.db, ticketId);
    const site = ticket && (await siteById(deps.db, ticket.siteId));
    if (!site) return false;
    const call = createCall(deps, { actor: system, site, permissions: [] });
    const isReadable = isThreadReadable(ticket, await responseOf(call.db, ticket));
    await changeTicket(call, ticket, (current) => ({
      ...move(call, current, { type: 'mailFailed', isThreadReadable: isReadable }),
      also: [kept],
    }));
    return true;
  },
});
