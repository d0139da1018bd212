import type { TicketView } from '@huiyin/shared/contract/tickets';
import { attachmentsOf } from '../attachments/read-attachments.ts';
import type { Db } from '../base/db/db.ts';
import { historyOf } from './view-history.ts';
import { outcomesOf } from '../tickets/ask-outcome.ts';
import { copiesOf } from '../base/outbox/conversations.ts';
import { personNames } from '../people/read-members.ts';
import { responseOf } from '../responses/read-responses.ts';
import { countMessages, messagesOf } from '../threads/read-messages.ts';
import { ticketLineOf } from '../tickets/list-tickets.ts';
import { isThreadReadable, type Ticket } from '../tickets/read-ticket.ts';

const mostShown = 300;

/** A ticket with its newest 300 messages and lines of history, and its clocks. */
export async function viewTicket(
  db: Db,
  ticket: Pick<Ticket, 'id' | 'siteId' | 'number' | 'threadSecretHash'>,
): Promise<TicketView> {
  const [line, response, said, messageCount, attachments, history, outcomes, copies] = await Promise.all([
    ticketLineOf(db, ticket.siteId, ticket.id),
    responseOf(db, ticket),
    messagesOf(db, ticket, { most: mostShown }),
    countMessages(db, ticket),
    attachmentsOf(db, ticket),
    historyOf(db, ticket.siteId, ticket.id),
    outcomesOf(db, ticket),
    copiesOf(db, ticket.siteId, ticket.id, mostShown),
  ]);
  const names = await personNames(
    db,
    said.flatMap((m) => m.authorId ?? []),
  );
  return {
    ...line,
    response,
    messageCount,
    messages: said.map((m) => ({
      id: m.id,
      from: m.author as 'customer' | 'staff',
      visibility: m.visibility as 'public' | 'note',
      author: m.authorId === null ? null : { id: m.authorId, name: names.get(m.authorId) ?? '' },
      text: m.text,
      at: new Date(m.at).toISOString(),
      mail: copies.get(m.id) ?? null,
    })),
    attachments,
    history,
    outcomes,
    threadReadable: isThreadReadable(ticket, response),
  };
}
