import type { ResponseView } from '@huiyin/shared/contract/responses';
import { isEnded } from '@huiyin/shared/domain/tickets/ticket-state';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import { lastMoments } from '../base/events/read-events.ts';
import { iso } from '../base/iso.ts';
import { namedIn, type NamedAnswer } from '../responses/named-in.ts';
import { ticketLinesOf, type WordlessLine } from '../tickets/ticket-lines.ts';
import { contactColumn } from './answer-columns.ts';
import { messagesOn, type ExportedMessage } from './exported-messages.ts';
import type { Column } from './writing/table.ts';

/** A ticket, when it ended, who is its customer, and what was said on it. */
export interface ExportedTicket extends WordlessLine {
  readonly endedAt: string | null;
  readonly contact: ResponseView['contact'];
  readonly messages: readonly ExportedMessage[];
}

/** What is told of a ticket. */
export const ticketColumns = (contacts: boolean): Column<ExportedTicket>[] => [
  { name: 'number', of: ({ number }) => number },
  { name: 'id', of: ({ id }) => id },
  { name: 'status', of: ({ status }) => status },
  { name: 'openedAt', of: ({ openedAt }) => openedAt, isMoment: true },
  { name: 'category', of: ({ category }) => category },
  { name: 'tags', of: ({ tags }) => tags },
  { name: 'excerpt', of: ({ excerpt }) => excerpt, only: 'sheets' },
  { name: 'locale', of: ({ locale }) => locale },
  { name: 'assignee', of: ({ assignee }) => assignee?.name ?? null },
  { name: 'firstReplyDueAt', of: ({ firstReplyDueAt }) => firstReplyDueAt, isMoment: true },
  { name: 'firstRepliedAt', of: ({ firstRepliedAt }) => firstRepliedAt, isMoment: true },
  { name: 'replyDueAt', of: ({ replyDueAt }) => replyDueAt, isMoment: true },
  { name: 'reopenedAt', of: ({ reopenedAt }) => reopenedAt, isMoment: true },
  { name: 'endedAt', of: ({ endedAt }) => endedAt, isMoment: true },
  { name: 'outcomeScore', of: ({ outcomeScore }) => outcomeScore },
  { name: 'sample', of: ({ sample }) => sample },
  ...(contacts ? ofCustomer : []),
  { name: 'messages', of: ({ messages }) => messages.map(messageObject), only: 'ndjson' },
];

const ofCustomer: Column<ExportedTicket>[] = [
  { name: 'customerId', of: ({ customerId }) => customerId },
  contactColumn,
];

/** Without the number of the ticket within which it stands. */
const messageObject = ({ id, at, from, person, visibility, text }: ExportedMessage) => ({
  id,
  at,
  from,
  ...(person !== null && { person }),
  visibility,
  text,
});

/** Tickets that come some at a time by their ids; `contacts` and `messages`: whether these are read with them. */
export async function* exportedTickets(
  call: Pick<Call<Staff>, 'db' | 'site' | 'actor' | 'now'>,
  ids: AsyncIterable<readonly string[]>,
  { contacts, messages }: { contacts: boolean; messages: boolean },
): AsyncGenerator<ExportedTicket[]> {
  const { db, site, actor, now } = call;
  for await (const some of ids) {
    const [lines, ended, named, said] = await Promise.all([
      ticketLinesOf(db, site.id, { actorId: actor.id, now }, some),
      lastMoments(db, site.id, some, ['ticket.resolved', 'ticket.closed']),
      contacts ? namedIn(db, some) : new Map<string, NamedAnswer>(),
      messages ? messagesOn(call, some) : [],
    ]);
    const saidOn = Map.groupBy(said, ({ ticketId }) => ticketId);
    yield lines.map((line) => ({
      ...line,
      endedAt: isEnded(line.status) ? endOf(line, ended.get(line.id)) : null,
      contact: contactOf(named.get(line.id)),
      messages: saidOn.get(line.id) ?? [],
    }));
  }
}

/** Of one that ended elsewhere, nobody said when, the last moment that is known of it. */
const endOf = ({ firstRepliedAt, openedAt }: WordlessLine, at: number | undefined): string =>
  at === undefined ? (firstRepliedAt ?? openedAt) : iso(at);

const contactOf = ({
  email = null,
  phone = null,
  name = null,
}: Partial<ResponseView['contact']> | NamedAnswer = {}) => ({
  email,
  phone,
  name,
});
