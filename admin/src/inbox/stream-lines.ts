import { inOneStream, isBesideMessages } from '@huiyin/shared/domain/tickets/one-stream';
import type { TicketView } from '../api/tickets.ts';

export type Message = TicketView['messages'][number];
export type HistoryEvent = TicketView['history'][number];
type Outcome = TicketView['outcomes'][number];
type HeldReply = TicketView['held'][number];

/** What happened between messages: a line of history, or how the customer rated the outcome and whether that opened the ticket again. */
export type Happened =
  | { readonly kind: 'event'; readonly id: string; readonly at: string; readonly event: HistoryEvent }
  | (Outcome & { readonly kind: 'rating'; readonly id: string; readonly at: string; readonly reopened: boolean });

/** Something that was said or happened; `at` is ISO 8601. */
export type Entry =
  | Happened
  | {
      readonly kind: 'message';
      readonly id: string;
      readonly at: string;
      readonly message: Message;
      /** Where the customer does not have it yet. */
      readonly held?: HeldReply;
    };

/** A line of the conversation: where a day begins, where what is new begins, a message, or what happened between two of them. */
export type StreamLine =
  | { readonly kind: 'day'; readonly id: string; readonly at: string }
  | { readonly kind: 'new'; readonly id: 'new' }
  | Extract<Entry, { kind: 'message' }>
  | { readonly kind: 'happened'; readonly id: string; readonly all: Happened[] };

type Told = Pick<TicketView, 'messages' | 'held' | 'history' | 'outcomes'>;

/**
 * All that was said and happened, oldest first. A bubble tells its message and the pictures that came with it, a rating what followed from it.
 * What the customer does not have yet stands last.
 */
export function entriesOf({ messages, held, history, outcomes }: Told): Entry[] {
  const events = history.filter((event) => isBesideMessages(event) && !isToldElsewhere(event, history));
  const been = inOneStream(messages, events).map((one): Entry =>
    one.kind === 'message' ? asMessage(one.message) : asHappened(one.event, { history, outcomes }),
  );
  return [...been, ...held.map(asHeld)];
}

/** That a customer opened the ticket is what their first message says. */
function isToldElsewhere({ type, actor, at }: HistoryEvent, history: readonly HistoryEvent[]): boolean {
  if (type === 'attachment.added') return true;
  if (actor.kind !== 'customer') return false;
  return type === 'ticket.opened' || (type === 'ticket.reopened' && history.some((one) => isRating(one, at)));
}

const isRating = ({ type, at }: HistoryEvent, then: string): boolean => type === 'outcome.rated' && at === then;

const asMessage = (message: Message): Entry => ({ kind: 'message', id: message.id, at: message.at, message });

function asHappened(event: HistoryEvent, { history, outcomes }: Pick<Told, 'history' | 'outcomes'>): Happened {
  const { type, at } = event;
  const id = `${type} ${at}`;
  const rated = type === 'outcome.rated' && outcomes.find(({ ratedAt }) => ratedAt === at);
  if (!rated) return { kind: 'event', id, at, event };
  const reopened = history.some((one) => one.type === 'ticket.reopened' && one.at === at);
  return { ...rated, kind: 'rating', id, at, reopened };
}

function asHeld(held: HeldReply): Entry {
  const { id, author, text, at } = held;
  const message = { id, from: 'staff', visibility: 'public', author, text, at, mail: null } as const;
  return { kind: 'message', id, at, message, held };
}

/**
 * The lines of a conversation, with its days, by the clock of who reads.
 * @param firstNew id of the entry with which what is new begins
 */
export function streamLines(entries: readonly Entry[], firstNew?: string): StreamLine[] {
  const lines: StreamLine[] = [];
  let day = '';
  for (const entry of entries) {
    const today = new Date(entry.at).toDateString();
    if (today !== day) lines.push({ kind: 'day', id: `day of ${entry.id}`, at: entry.at });
    day = today;
    if (entry.id === firstNew) lines.push({ kind: 'new', id: 'new' });
    add(lines, entry);
  }
  return lines;
}

/** What happens after one another is one line. */
function add(lines: StreamLine[], entry: Entry): void {
  const last = lines.at(-1);
  if (entry.kind === 'message') lines.push(entry);
  else if (last?.kind === 'happened') last.all.push(entry);
  else lines.push({ kind: 'happened', id: `from ${entry.id}`, all: [entry] });
}
