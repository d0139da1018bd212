import { system } from '../base/actor.ts';
import { createCall, type Call } from '../base/call.ts';
import type { Deps } from '../base/deps.ts';
import type { Replies } from '../base/outbox/send-due-mail.ts';
import { siteById } from '../base/site.ts';
import { responseOf } from '../responses/read-responses.ts';
import { changeTicket, move, type Change } from '../tickets/change-ticket.ts';
import { isThreadReadable, ticketById, type Ticket } from '../tickets/read-ticket.ts';
import { messageById } from './read-messages.ts';

/** What the outbox asks of threads when it sends copies of replies. */
export const copiesOfReplies = (deps: Deps): Replies => ({
  isByPerson: async (messageId) => typeof (await messageById(deps.db, messageId))?.authorId === 'string',
  async copyFailed(ticketId, kept) {
    const ticket = await ticketById(deps.db, ticketId);
    const site = ticket && (await siteById(deps.db, ticket.siteId));
    if (!site) return false;
    const call = createCall(deps, { actor: system, site, permissions: [] });
    await changeTicket(call, ticket, async (current) => ({ ...(await copyLost(call, current)), also: [kept] }));
    return true;
  },
});

/** A reply that could be read nowhere else makes it our turn again. */
async function copyLost(call: Call, ticket: Ticket): Promise<Change> {
  if (isThreadReadable(ticket, await responseOf(call.db, ticket))) return { events: [{ type: 'mail.failed' }] };
  return move(call, ticket, { type: 'replyLost' });
}
