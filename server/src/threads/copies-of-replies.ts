import { system } from '../base/actor.ts';
import type { Db } from '../base/db/db.ts';
import type { Deps } from '../base/deps.ts';
import type { Replies } from '../base/outbox/send-due-mail.ts';
import { siteById } from '../base/site.ts';
import { responseOf } from '../responses/read-responses.ts';
import { changeTicket, move, type Change } from '../tickets/change-ticket.ts';
import { isThreadReadable, ticketById, type Ticket } from '../tickets/read-ticket.ts';
import { messageById } from './read-messages.ts';

/** What the outbox asks of threads when it sends copies of replies. */
export const copiesOfReplies = (deps: Pick<Deps, 'db' | 'clock' | 'feed'>): Replies => ({
  isByPerson: async (messageId) => typeof (await messageById(deps.db, messageId))?.authorId === 'string',
  async copyFailed(ticketId, kept) {
    if (!(await ticketById(deps.db, ticketId))) return false;
    await changeTicket(deps, ticketId, system, async (current, now) => ({
      ...(await copyLost(deps.db, current, now)),
      also: [kept],
    }));
    return true;
  },
});

/** A reply that could be read nowhere else makes it our turn again. */
async function copyLost(db: Db, ticket: Ticket, now: number): Promise<Change> {
  const [site, response] = await Promise.all([siteById(db, ticket.siteId), responseOf(db, ticket)]);
  if (!site || isThreadReadable(ticket, response)) return { events: [{ type: 'mail.failed' }] };
  return move(ticket, { type: 'replyLost' }, site, now);
}
