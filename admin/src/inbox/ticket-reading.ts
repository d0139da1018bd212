import type { LitElement, ReactiveController } from 'lit';
import { ticketOf, type TicketView } from '../api/tickets.ts';
import { Reading } from '../data/reading.ts';
import { store } from '../data/store.ts';
import type { Session } from '../shell/session.ts';
import { othersSince } from './event-words.ts';
import { forgetToasts } from '../ui/ui-toasts.ts';

interface Page extends LitElement {
  readonly ticket: number;
  readonly session: Session;
  tell(view: TicketView): void;
}

/** A mail leaves within seconds, if the mail server is there. */
const mailMs = 5000;

/** Reads the ticket of a page, and again whenever something happens to it. The page tells of each newer one. */
export class TicketReading implements ReactiveController {
  readonly #page: Page;
  readonly #happened: () => void;
  readonly #reading: Reading<TicketView>;
  #before: TicketView | undefined;
  #mailTimer: ReturnType<typeof setTimeout> | undefined;

  /** @param happened is called when something has */
  constructor(page: Page, happened: () => void) {
    this.#page = page;
    this.#happened = happened;
    this.#reading = new Reading(
      page,
      () => ticketOf(page.session.site.id, page.ticket),
      (view) => this.#took(view),
    );
    page.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    clearTimeout(this.#mailTimer);
  }

  /** What is shown; ahead of the server while something is on its way. */
  get view(): TicketView | undefined {
    return this.#reading.value;
  }

  /** Whether a change of our own is on its way. */
  get isBusy(): boolean {
    return this.#reading.isChanging;
  }

  /** Why it could not be read, also while that is tried again; undefined where it is on its way. */
  get failure(): unknown {
    return this.#reading.error;
  }

  /** Takes over a newer state of a ticket, in sight or not. */
  show(view: TicketView): void {
    const { session, ticket } = this.#page;
    store.of(ticketOf(session.site.id, view.number)).put(view);
    if (view.number !== ticket) this.#page.tell(view);
  }

  async retry(): Promise<void> {
    await this.#reading.again();
  }

  /** Resolves once the ticket that was asked for is shown, or cannot be. */
  async ready(): Promise<void> {
    await this.#reading.settled();
  }

  #took(view: TicketView): void {
    const before = this.#before?.id === view.id ? this.#before : undefined;
    this.#before = view;
    if (this.isBusy) return;
    clearTimeout(this.#mailTimer);
    // That a mail has left is told by no event.
    if (this.#page.session.me.mail === 'sent' && view.messages.some(({ mail }) => mail?.state === 'waiting'))
      this.#mailTimer = setTimeout(() => void this.retry(), mailMs);
    this.#page.tell(view);
    if (!before || before.revision >= view.revision) return;
    // What was said of it no longer holds.
    if (!hasOnlyGone(before, view, this.#page.session.me.person.id)) forgetToasts(view.id);
    this.#happened();
  }
}

/** Whether all that happened is that a reply went out which was held before. */
const hasOnlyGone = (before: TicketView, view: TicketView, me: string): boolean =>
  before.held.some(({ id }) => view.messages.some((message) => message.id === id)) &&
  othersSince(view.history, before.revision, me).length === 0;
