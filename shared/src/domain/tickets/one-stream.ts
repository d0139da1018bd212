/** Something that was said on a ticket. */
interface Said {
  /** ISO 8601, UTC, in milliseconds. */
  readonly at: string;
}

/** Something that happened to it. */
interface Happened extends Said {
  readonly type: string;
}

/** What a page of a ticket shows, in its place. */
export type InStream<M, E> =
  | { readonly kind: 'message'; readonly message: M }
  | { readonly kind: 'event'; readonly event: E };

/**
 * What was said on a ticket and what happened to it, as one list, oldest first. Both come in the order in which they were written, and keep it
 * also where a clock went back; of two at one moment the message is first, but behind that the ticket was opened.
 *
 * @example
 * inOneStream([{ at: '…00Z', text: 'Late' }], [{ at: '…00Z', type: 'ticket.opened' }]).map(({ kind }) => kind); // ['event', 'message']
 */
export function inOneStream<M extends Said, E extends Happened>(
  messages: readonly M[],
  events: readonly E[],
): InStream<M, E>[] {
  const stream: InStream<M, E>[] = [];
  let told = 0;
  for (const message of messages) {
    while (told < events.length && isBefore(events[told]!, message))
      stream.push({ kind: 'event', event: events[told++]! });
    stream.push({ kind: 'message', message });
  }
  return [...stream, ...events.slice(told).map((event) => ({ kind: 'event' as const, event }))];
}

const isBefore = ({ at, type }: Happened, message: Said): boolean =>
  at < message.at || (at === message.at && type === 'ticket.opened');

/** Events that say no more than the message they came with. */
const saidByMessages: readonly string[] = ['message.customer', 'message.staff', 'note.added'];

/** Whether an event is worth a line between messages, which say the others themselves. */
export const isBesideMessages = ({ type }: Pick<Happened, 'type'>): boolean => !saidByMessages.includes(type);
