import type { Call } from '../base/call.ts';
import { iso } from '../base/iso.ts';
import { personNames } from '../people/read-members.ts';
import { messagesOnTickets } from '../threads/read-messages.ts';
import { ticketsAmong } from '../tickets/read-ticket.ts';
import type { Column } from './writing/table.ts';

/** Something that was said on a ticket; `person`: who of staff said it. */
export interface ExportedMessage {
  readonly ticketId: string;
  readonly ticketNumber: number;
  readonly id: string;
  readonly at: string;
  readonly from: string;
  readonly person: string | null;
  readonly visibility: string;
  readonly text: string;
}

/** What is told of a message. */
export const messageColumns: Column<ExportedMessage>[] = [
  { name: 'ticketNumber', of: ({ ticketNumber }) => ticketNumber },
  { name: 'id', of: ({ id }) => id },
  { name: 'at', of: ({ at }) => at, isMoment: true },
  { name: 'from', of: ({ from }) => from },
  { name: 'person', of: ({ person }) => person },
  { name: 'visibility', of: ({ visibility }) => visibility },
  { name: 'text', of: ({ text }) => text },
];

type Reads = Pick<Call, 'db' | 'site'>;

/** What was said on some tickets, ticket by ticket, oldest first. */
export async function messagesOn({ db, site }: Reads, ids: readonly string[]): Promise<ExportedMessage[]> {
  const [messages, tickets] = await Promise.all([
    messagesOnTickets(db, site.id, ids),
    ticketsAmong(db, [site.id], ids),
  ]);
  const names = await personNames(db, [...new Set(messages.flatMap(({ authorId }) => authorId ?? []))]);
  return messages.map(({ id, ticketId, author, authorId, visibility, text, at }) => ({
    ticketId,
    ticketNumber: tickets.get(ticketId)?.number ?? 0,
    id,
    at: iso(at),
    from: author,
    person: authorId === null ? null : (names.get(authorId) ?? null),
    visibility,
    text,
  }));
}

/** The same of tickets that come some at a time. */
export async function* messagesWith(
  call: Reads,
  ids: AsyncIterable<readonly string[]>,
): AsyncGenerator<ExportedMessage[]> {
  for await (const some of ids) yield await messagesOn(call, some);
}
