import type { LitElement } from 'lit';
import type { ProblemCode } from '@huiyin/shared/contract/problem';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { queue } from '@huiyin/shared/i18n/admin/queue';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { ticketActLimits } from '@huiyin/shared/domain/tickets/ticket-acts';
import { Acts } from '../acts.ts';
import { ApiProblem } from '../api/problem.ts';
import { doToTickets, undoTicketAct, type TicketAct, type TicketActResults, type TicketLine } from '../api/tickets.ts';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { problemText } from '../language/problem-text.ts';
import { newId } from '../new-id.ts';
import { toast } from '../ui/ui-toasts.ts';

/** Of so many it is said why not. */
const mostTold = 3;

/** Is told of which tickets something was done to, by their ids. */
interface Hears {
  done(ids: ReadonlySet<string>): void;
  /** These are done with for who did it. */
  leave(ids: ReadonlySet<string>): void;
}

const leaves: Readonly<Partial<Record<TicketAct['type'], true>>> = { resolve: true, close: true, snooze: true };

/** What is done to several tickets at once: each is done or not for itself; all that is done is taken back as one. */
export class QueueActs {
  readonly #acts: Acts;
  readonly #siteId: () => string;
  readonly #hears: Hears;

  constructor(host: LitElement, siteId: () => string, hears: Hears) {
    this.#acts = new Acts(host);
    this.#siteId = siteId;
    this.#hears = hears;
  }

  /** Whether something is being done to all of these. */
  isDoing(lines: readonly TicketLine[]): boolean {
    return this.#acts.isDoing(aboutAll(lines));
  }

  /** Does it to tickets as they are in sight; a toast says to how many, and of which not and why, also where it breaks off between two calls. */
  async do(act: TicketAct, lines: readonly TicketLine[]): Promise<void> {
    const siteId = this.#siteId();
    await this.#acts.do(aboutAll(lines), async () => {
      const made: TicketActResults[] = [];
      try {
        for (const some of inParts(lines)) made.push(await doToTickets(siteId, bodyOf(act, some)));
      } finally {
        if (made.length) this.#told(siteId, act, lines, made);
      }
    });
  }

  #told(siteId: string, act: TicketAct, lines: readonly TicketLine[], made: readonly TicketActResults[]): void {
    const results = made.flatMap((one) => one.results);
    const done = doneIn(made);
    this.#hears.done(done);
    if (leaves[act.type]) this.#hears.leave(done);
    const refused = results.flatMap((one) => (one.done ? [] : [one]));
    if (refused.length) toast(refusedWords(lines, refused), { tone: 'bad' });
    if (!done.size) return;
    const about = made[0]!.id;
    const changed = made.filter((one) => one.results.some((result) => result.done && result.changed));
    const undo = (): void => void this.#undo(siteId, lines, changed);
    toast(bookOf(queue).done[act.type](whatOf(lines, done)), changed.length ? { about, undo } : { about });
  }

  /** The last part first. */
  async #undo(siteId: string, lines: readonly TicketLine[], made: readonly TicketActResults[]): Promise<void> {
    await this.#acts.do(made[0]!.id, async () => {
      const undone: TicketActResults[] = [];
      try {
        for (const { id } of made.toReversed()) undone.push(await undoTicketAct(siteId, id));
      } finally {
        this.#toldUndone(lines, undone);
      }
    });
  }

  #toldUndone(lines: readonly TicketLine[], undone: readonly TicketActResults[]): void {
    const done = doneIn(undone);
    const refused = undone.flatMap(({ results }) => results.filter((one) => !one.done)).length;
    if (done.size) toast(bookOf(queue).undone(whatOf(lines, done)));
    if (refused) toast(bookOf(queue).notUndone(number(refused)), { tone: 'bad' });
  }
}

const aboutAll = (lines: readonly TicketLine[]): string => lines.map(({ id }) => id).join(' ');

const inParts = (lines: readonly TicketLine[]): (readonly TicketLine[])[] =>
  Array.from({ length: Math.ceil(lines.length / ticketActLimits.tickets) }, (_, part) =>
    lines.slice(part * ticketActLimits.tickets, (part + 1) * ticketActLimits.tickets),
  );

/** With an id of its own, so that a call whose answer was lost is done once. */
const bodyOf = (act: TicketAct, lines: readonly TicketLine[]) => ({
  id: newId(),
  act,
  tickets: lines.map(({ id, revision }) => ({ id, base: revision })),
});

/** Ids of the tickets that something was done to. */
const doneIn = (made: readonly TicketActResults[]): ReadonlySet<string> =>
  new Set(made.flatMap(({ results }) => results.flatMap(({ id, done }) => (done ? id : []))));

/** Those with these ids: one by its number, several by how many they are. */
function whatOf(lines: readonly TicketLine[], ids: ReadonlySet<string>): string {
  const [first, ...others] = lines.filter(({ id }) => ids.has(id));
  const words = bookOf(inbox);
  return first && !others.length ? words.number(first.number) : words.total(ids.size, number(ids.size));
}

/** Of the first few why it was not done, and how many more there are. */
function refusedWords(
  lines: readonly TicketLine[],
  refused: readonly { readonly id: string; readonly code: ProblemCode }[],
): string {
  const numbers = new Map(lines.map((line) => [line.id, bookOf(inbox).number(line.number)]));
  const told = refused
    .slice(0, mostTold)
    .map(({ id, code }) => bookOf(shell).pair(numbers.get(id) ?? '', problemText(new ApiProblem(code, 0))));
  const more = refused.length - told.length;
  return [...told, ...(more ? [bookOf(inbox).andMore(number(more))] : [])].join(' ');
}
