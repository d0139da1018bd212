import { isHistory } from '@huiyin/shared/contract/events';
import type { TicketView } from '@huiyin/shared/contract/tickets';
import { selectAttachments } from '../attachments/read-attachments.ts';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import { selectEvents } from '../base/events/read-events.ts';
import { iso } from '../base/iso.ts';
import { maybeSameViews, selectMaybeSame } from '../customers/read-customers.ts';
import { copyViews, selectCopies } from '../base/outbox/conversations.ts';
import { personNames } from '../people/read-members.ts';
import { responseView, selectResponse } from '../responses/read-responses.ts';
import { withNewestWord } from '../threads/newest-words.ts';
import { selectMessageCount, selectMessages } from '../threads/read-messages.ts';
import { outcomeViews, selectOutcomes } from '../tickets/ask-outcome.ts';
import { isThreadReadable, type Ticket } from '../tickets/read-ticket.ts';
import { sameCustomerView, selectSameCustomer } from '../tickets/same-customer.ts';
import { peopleOn, selectTicketLine, ticketLineViews } from '../tickets/ticket-lines.ts';
import { departmentOf } from '../teams/read-teams.ts';
import { touchpointNames } from '../touchpoints/read-touchpoints.ts';
import { selectDuplicates } from './duplicates.ts';
import { historyViews } from './view-history.ts';

const mostShown = 300;

/** A ticket with its newest 300 messages and lines of history, and its clocks, as who asks sees it: as it stood at one moment; names are read after. */
export async function viewTicket(
  { db, actor, now }: Pick<Call<Staff>, 'db' | 'actor' | 'now'>,
  ticket: Pick<Ticket, 'id' | 'siteId' | 'number' | 'threadSecretHash'>,
): Promise<TicketView> {
  const { id, siteId } = ticket;
  const by = { actorId: actor.id, now };
  const [lines, [answer], newest, [counted], attachments, events, outcomes, copies, same, maybe, [original], others] =
    await db.read.batch([
      selectTicketLine(db, by, ticket),
      selectResponse(db, ticket),
      selectMessages(db, ticket, { most: mostShown }),
      selectMessageCount(db, ticket),
      selectAttachments(db, ticket),
      selectEvents(db, siteId, id, mostShown),
      selectOutcomes(db, ticket),
      selectCopies(db, siteId, id, mostShown),
      selectSameCustomer(db, siteId, id),
      selectMaybeSame(db, siteId, id),
      ...selectDuplicates(db, ticket),
    ]);
  const said = newest.toReversed();
  const history = events.toReversed().filter(({ type }) => isHistory(type));
  const [names, places, department] = await Promise.all([
    personNames(db, [
      ...peopleOn(lines),
      ...said.flatMap(({ authorId }) => authorId ?? []),
      ...history.flatMap(({ actorKind, actorId }) => (actorKind === 'person' ? actorId! : [])),
    ]),
    touchpointNames(db, siteId, [answer?.touchpoint ?? null]),
    departmentOf(db, siteId, (lines[0]?.['category'] ?? null) as string | null),
  ]);
  const response = answer ? responseView(answer, ticket.number, places) : null;
  const mails = copyViews(copies);
  return {
    ...withNewestWord(
      ticketLineViews(lines, names, by)[0]!,
      newest.find(({ visibility }) => visibility === 'public'),
    ),
    response,
    department,
    messageCount: counted!.n,
    messages: said.map((m) => ({
      id: m.id,
      from: m.author,
      visibility: m.visibility,
      author: m.authorId === null ? null : { id: m.authorId, name: names.get(m.authorId) ?? '' },
      text: m.text,
      at: iso(m.at),
      mail: mails.get(m.id) ?? null,
    })),
    attachments,
    history: historyViews(history, names),
    outcomes: outcomeViews(outcomes),
    sameCustomer: sameCustomerView(same),
    maybeSame: maybeSameViews(maybe),
    duplicateOf: original ?? null,
    duplicates: others,
    threadReadable: isThreadReadable(ticket, response),
  };
}
