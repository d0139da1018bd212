import type { EventData } from '@huiyin/shared/contract/events';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { history, type HistoryBook } from '@huiyin/shared/i18n/admin/history';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import type { TicketView } from '../api/tickets.ts';
import { dateTime, number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { listOf } from '../language/list-of.ts';

type HistoryEvent = TicketView['history'][number];

/** What a category is called, by its id. */
export type CategoryWord = (category: string) => string;

/** One line of history as a sentence. What a later version may add is said in general. */
export function eventWords({ type, actor, data }: HistoryEvent, categoryWord: CategoryWord): string {
  const { actors, events, imported, taken, takenBack, givenBack, unassignedAgain, other } = bookOf(history);
  const who = actor.name ?? actors[actor.kind];
  if (actor.kind === 'system' && Object.hasOwn(imported, type)) return imported[type as keyof typeof imported];
  if (type === 'ticket.assigned') {
    const { to = actors.person, undone } = data as EventData<typeof type>;
    if (undone) return givenBack(who, to);
    return to === actor.name ? taken(who) : events[type](who, to);
  }
  if (type === 'ticket.categorized') {
    const { from, to, undone } = data as EventData<typeof type>;
    return undone ? takenBack(who) : events[type](who, from ? categoryWord(from) : '', to ? categoryWord(to) : '');
  }
  if (type === 'ticket.tagged' || type === 'ticket.untagged') {
    const { tags, undone } = data as EventData<typeof type>;
    return undone ? takenBack(who) : events[type](who, listOf(tags.map(isolated)));
  }
  if (type === 'outcome.rated') return events[type](who, number((data as EventData<typeof type>).score));
  if (type === 'ticket.linked' || type === 'ticket.unlinked') {
    const link = data as EventData<typeof type>;
    return events[type](who, link.as, `#${link.other}`);
  }
  if (type === 'ticket.snoozed') return events[type](who, dateTime((data as EventData<typeof type>).until));
  if (type === 'ticket.unassigned' && (data as EventData<typeof type>).undone) return unassignedAgain(who);
  if (mayBeUndone(type) && (data as EventData<typeof type>).undone) return takenBack(who);
  return isPlain(type) ? events[type](who) : other(who);
}

const mostTold = 3;

/** What others did since a revision: the newest three as sentences, and how many more there were. */
export function sinceThen(
  events: readonly HistoryEvent[],
  { revision, me, categoryWord }: { revision: number; me: string; categoryWord: CategoryWord },
): string[] {
  const all = othersSince(events, revision, me);
  const more = Math.max(0, all.length - mostTold);
  const told = all.slice(-mostTold).map((event) => eventWords(event, categoryWord));
  return more ? [...told, bookOf(inbox).andMore(number(more))] : told;
}

/** What others did since a revision, oldest first. */
export const othersSince = (events: readonly HistoryEvent[], revision: number, me: string): HistoryEvent[] =>
  events.filter(({ revision: its, actor }) => (its ?? 0) > revision && actor.kind !== 'system' && actor.id !== me);

const mayBeUndone = (
  type: string,
): type is 'ticket.resolved' | 'ticket.closed' | 'ticket.reopened' | 'ticket.corrected' =>
  /^ticket\.(resolved|closed|reopened|corrected)$/.test(type);

type Plain = Exclude<
  keyof HistoryBook['events'],
  | 'ticket.assigned'
  | 'ticket.linked'
  | 'ticket.unlinked'
  | 'ticket.snoozed'
  | 'ticket.categorized'
  | 'ticket.tagged'
  | 'ticket.untagged'
  | 'outcome.rated'
>;
const isPlain = (type: string): type is Plain => Object.hasOwn(bookOf(history).events, type);
