import { inbox, type InboxBook } from '@huiyin/shared/i18n/admin/inbox';
import type { TicketView } from '../api/tickets.ts';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';

type HistoryEvent = TicketView['history'][number];

/** One line of history as a sentence. What a later version may add is said in general. */
export function eventWords({ type, actor, data }: HistoryEvent): string {
  const words = bookOf(inbox);
  const who = actor.name ?? nameless(actor.kind, words);
  const { events } = words;
  if (type === 'ticket.assigned')
    return data['to'] === actor.name ? events.taken(who) : events[type](who, String(data['to'] ?? words.staff));
  if (type === 'outcome.rated') return events[type](who, number(Number(data['score'])));
  if (type === 'ticket.reopened' && data['undone']) return events.undone(who);
  return isPlain(type) ? events[type](who) : events.other(who);
}

const mostTold = 3;

/** What others did since a revision: the newest three as sentences, and how many more there were. */
export function sinceThen(history: readonly HistoryEvent[], revision: number, me: string): string[] {
  const all = othersSince(history, revision, me);
  const more = Math.max(0, all.length - mostTold);
  const told = all.slice(-mostTold).map(eventWords);
  return more ? [...told, bookOf(inbox).andMore(number(more))] : told;
}

/** What others did since a revision, oldest first. */
export const othersSince = (history: readonly HistoryEvent[], revision: number, me: string): HistoryEvent[] =>
  history.filter(({ revision: its, actor }) => (its ?? 0) > revision && actor.kind !== 'system' && actor.id !== me);

type Plain = Exclude<keyof InboxBook['events'], 'ticket.assigned' | 'outcome.rated'>;
const isPlain = (type: string): type is Plain => type in inbox.en.events;

function nameless(kind: HistoryEvent['actor']['kind'], words: InboxBook): string {
  return { person: words.staff, key: words.program, customer: words.customer, system: words.system }[kind];
}
