import type { TicketView } from '@huiyin/shared/contract/tickets';
import { selectAttachments } from '../attachments/read-attachments.ts';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import { maybeSameViews, selectCustomerName, selectMaybeSame, signedIdsOf } from '../customers/read-customers.ts';
import { selectCopies } from '../base/outbox/conversations.ts';
import { answerBefore } from '../links/led-to.ts';
import { personNames } from '../people/read-members.ts';
import { answersOfCustomerViews, selectAnswersOfCustomer } from '../responses/answers-of-customer.ts';
import { ledFromView, responseView, selectResponse, selectResponses } from '../responses/read-responses.ts';
import { heldReplyViews, selectHeldReplies } from '../threads/held-replies.ts';
import { withNewestWord } from '../threads/newest-words.ts';
import { selectMessageCount } from '../threads/read-messages.ts';
import { outcomeViews, selectOutcomes } from '../tickets/ask-outcome.ts';
import { chosenCategory } from '../tickets/chosen-category.ts';
import { isThreadReadable, type Ticket } from '../tickets/read-ticket.ts';
import { sameCustomerView, selectSameCustomer } from '../tickets/same-customer.ts';
import { peopleOn, selectTicketLine, ticketLineViews } from '../tickets/ticket-lines.ts';
import { departmentOf } from '../teams/read-teams.ts';
import { touchpointNames } from '../touchpoints/read-touchpoints.ts';
import { selectDuplicates } from './duplicates.ts';
import { pageOf, pageView, peopleIn, selectStream } from './ticket-stream.ts';

/** A ticket with the newest of its thread and history, and its clocks, as who asks sees it: as it stood at one moment; names are read after. */
export async function viewTicket(
  { db, actor, may, now }: Pick<Call<Staff>, 'db' | 'actor' | 'may' | 'now'>,
  ticket: Pick<Ticket, 'id' | 'siteId' | 'number' | 'threadSecretHash'>,
): Promise<TicketView> {
  const { id, siteId } = ticket;
  const by = { actorId: actor.id, now };
  const read = await db.read.batch([
    ...selectStream(db, ticket),
    selectCopies(db, ticket),
    selectMessageCount(db, ticket),
    selectHeldReplies(db, ticket),
    selectTicketLine(db, by, ticket),
    selectResponse(db, ticket),
    selectAttachments(db, ticket),
    selectOutcomes(db, ticket),
    selectSameCustomer(db, siteId, id),
    selectMaybeSame(db, siteId, id),
    selectCustomerName(db, siteId, id),
    selectAnswersOfCustomer(db, siteId, signedIdsOf(siteId, id)),
    selectResponses(db, siteId, answerBefore(siteId, id)),
    ...selectDuplicates(db, ticket),
  ]);
  const [newest, events, copies, [counted], held, lines, [answer], attachments, outcomes, ...ofCustomer] = read;
  const [same, maybe, [called], answers, before, [original], others] = ofCustomer;
  const page = pageOf(newest, events);
  const [names, places, department] = await Promise.all([
    personNames(db, [
      ...peopleOn(lines),
      ...held.flatMap(({ actorKind, actorId }) => (actorKind === 'person' ? actorId : [])),
      ...peopleIn(page),
    ]),
    touchpointNames(db, siteId, [answer?.touchpoint ?? null]),
    departmentOf(db, siteId, (lines[0]?.['category'] ?? null) as string | null),
  ]);
  const response = answer ? responseView(answer, ticket.number, places) : null;
  return {
    ...withNewestWord(
      ticketLineViews(lines, names, by)[0]!,
      newest.find(({ visibility }) => visibility === 'public'),
    ),
    ...pageView(page, names, copies),
    response,
    chosenCategory: chosenCategory(lines[0] as unknown as Pick<Ticket, 'category' | 'chosenCategory'>),
    ledFrom: may('answers.read') ? ledFromView(before) : null,
    department,
    messageCount: counted!.n,
    held: heldReplyViews(held, names),
    attachments,
    outcomes: outcomeViews(outcomes),
    customerName: response?.contact.name ?? called?.name ?? null,
    customerAnswers: may('answers.read') ? answersOfCustomerViews(answers) : [],
    sameCustomer: sameCustomerView(same),
    maybeSame: maybeSameViews(maybe),
    duplicateOf: original ?? null,
    duplicates: others,
    threadReadable: isThreadReadable(ticket, response),
  };
}
