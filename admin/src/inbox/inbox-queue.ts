import type { LitElement } from 'lit';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { queue as book } from '@huiyin/shared/i18n/admin/queue';
import type { Member } from '../api/people.ts';
import type { TicketLine } from '../api/tickets.ts';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { Selection } from '../list/selection.ts';
import { shows, type Command } from '../place.ts';
import type { IconName } from '../ui/ui-icon.ts';
import type { Choice } from '../ui/ui-select.ts';
import { chooseOne } from '../shell/choose-one.ts';
import { Panels } from '../shell/panels.ts';
import type { Session } from '../shell/session.ts';
import { queueCommands, type Queue, type QueueAction } from './queue-actions.ts';
import { QueueActs } from './queue-acts.ts';
import { categoryCommands, ownerChoices, snoozeChoices } from './queue-choices.ts';

/** The list as it is gone through. */
interface Gone {
  readonly session: Session;
  readonly members: readonly Member[];
  readonly lines: readonly TicketLine[];
  /** What they can be about. */
  readonly offered: readonly Choice[];
  /** The ticket the keyboard stands on, or that is open. */
  readonly one: TicketLine | undefined;
  /** These are done with, and leave what is gone through. */
  leave(ids: ReadonlySet<string>): void;
}

/** Going through the tickets of a list: which are chosen, and what is done to them. */
export class InboxQueue {
  readonly selection: Selection<number>;
  readonly #host: LitElement;
  readonly #gone: () => Gone;
  readonly #acts: QueueActs;

  constructor(host: LitElement, gone: () => Gone) {
    this.#host = host;
    this.#gone = gone;
    this.selection = new Selection(host);
    this.#acts = new QueueActs(host, () => gone().session.site.id, {
      done: (ids) => this.#done(ids),
      leave: (ids) => gone().leave(ids),
    });
  }

  /** Those that are chosen, else the one; and what can be done to them. */
  get inSight(): Queue {
    const { lines, one } = this.#gone();
    const chosen = lines.filter(({ number }) => this.selection.ids.has(number));
    const all = chosen.length || !one ? chosen : [one];
    return {
      lines: all,
      acts: this.#acts,
      chooseOwner: () => this.#chooseOwner(all),
      chooseSnooze: () => this.#chooseSnooze(all),
      chooseCategory: () => this.#chooseCategory(all),
      chooseTags: () => this.#chooseTags(all),
    };
  }

  /** Whether something was chosen that is still here. */
  get areChosen(): boolean {
    return this.#gone().lines.some(({ number }) => this.selection.ids.has(number));
  }

  /** Chooses a ticket, or no longer does; `isThrough`: all from the one that was chosen last. */
  choose(number: number, isThrough: boolean): void {
    const all = this.#gone().lines.map((line) => line.number);
    if (isThrough) this.selection.through(number, all);
    else this.selection.toggle(number);
  }

  /** Does something to those that are chosen, or the one, where it is allowed and possible. */
  do(action: QueueAction): void {
    const { inSight } = this;
    if (shows(this.#gone().session.site, action) && action.isPossible(inSight)) void action.run(inSight);
  }

  /** What can be done to them, for the palette. @param open number of the ticket whose page is open */
  commands(open: number | undefined): Command[] {
    const { one, session } = this.#gone();
    const isOpen = open !== undefined && open === one?.number;
    return queueCommands(session.site, this.inSight, { areChosen: this.areChosen, isOpen });
  }

  /** Which can be chosen, for the palette. */
  choosing(): Command[] {
    const { lines, one } = this.#gone();
    const { all, clear } = bookOf(book);
    const numbers = lines.map((line) => line.number);
    const put = (label: string, icon: IconName, these: readonly number[]): Command => ({
      label,
      icon,
      run: () => this.selection.put(these),
    });
    return [
      ...(one && numbers.includes(one.number) ? [this.#choosingOne(one.number)] : []),
      ...(numbers.length ? [put(all(number(numbers.length)), 'check', numbers)] : []),
      ...(this.areChosen ? [put(clear, 'cross', [])] : []),
    ];
  }

  #choosingOne(ticket: number): Command {
    const label = bookOf(book).chooseOne(bookOf(inbox).number(ticket), this.selection.ids.has(ticket));
    return { label, icon: 'check', key: 'x', run: () => this.choose(ticket, false) };
  }

  #chooseOwner(lines: readonly TicketLine[]): Promise<void> {
    const { session, members } = this.#gone();
    const give = (personId: string | null): unknown => this.#acts.do({ type: 'assign', personId }, lines);
    return chooseOne(this.#host, bookOf(book).assignTo, ownerChoices(session, members, give));
  }

  #chooseSnooze(lines: readonly TicketLine[]): Promise<void> {
    const until = (at: number): unknown => this.#acts.do({ type: 'snooze', until: new Date(at).toISOString() }, lines);
    const chooseDay = (): void =>
      void new Panels(this.#host).open(
        'snooze-date',
        () => import('./snooze-date.ts'),
        (day) => day.open(until),
      );
    return chooseOne(this.#host, bookOf(book).snoozeUntil, snoozeChoices(until, chooseDay));
  }

  #chooseCategory(lines: readonly TicketLine[]): Promise<void> {
    const say = (category: string | null): unknown => this.#acts.do({ type: 'categorize', category }, lines);
    return chooseOne(this.#host, bookOf(book).categorizeAs, categoryCommands(this.#gone().offered, say));
  }

  #chooseTags(lines: readonly TicketLine[]): Promise<void> {
    const { site } = this.#gone().session;
    return new Panels(this.#host).open(
      'tag-tickets',
      () => import('./tag-tickets.ts'),
      (panel) => panel.open(site.id, (tags) => this.#acts.do({ type: 'tag', tags }, lines)),
    );
  }

  /** What could not be done to stays chosen. */
  #done(ids: ReadonlySet<string>): void {
    if (!this.selection.ids.size) return;
    const left = this.#gone().lines.filter(({ id, number }) => this.selection.ids.has(number) && !ids.has(id));
    this.selection.put(left.map(({ number }) => number));
  }
}
