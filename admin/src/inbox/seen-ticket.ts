import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { newestNotices } from '../api/notices.ts';
import { seeTicket, ticketCountsOf, ticketOf, type TicketView } from '../api/tickets.ts';
import { store } from '../data/store.ts';
import { Eyes } from '../notices/eyes.ts';
import { TryAgain } from '../ui/try-again.ts';

interface Page extends ReactiveControllerHost {
  readonly session: { readonly site: { readonly id: string } };
  /** The ticket in sight. */
  readonly view: TicketView | undefined;
}

/**
 * Says that the ticket in sight was seen as it is, once its window is before somebody's eyes, and again when something came: then it is
 * unread no longer, nor what its reader was told of it.
 */
export class SeenTicket implements ReactiveController {
  readonly #page: Page;
  readonly #eyes: Eyes;
  readonly #tryAgain: TryAgain;
  /** What was said last. */
  #said = '';

  constructor(page: Page) {
    this.#page = page;
    this.#eyes = new Eyes(page, () => this.#look());
    this.#tryAgain = new TryAgain(() => this.#again(), page);
    page.addController(this);
  }

  hostUpdated(): void {
    this.#look();
  }

  #look(): void {
    const { session, view } = this.#page;
    if (!view || !this.#eyes.areHere) return;
    const seen = `${view.id} ${view.revision}`;
    if (seen === this.#said) return;
    this.#said = seen;
    this.#say(session.site.id, view).then(
      () => this.#tryAgain.after(),
      (error: unknown) => this.#tryAgain.after(error),
    );
  }

  #again(): void {
    this.#said = '';
    this.#look();
  }

  async #say(siteId: string, { id, number, revision, unread }: TicketView): Promise<void> {
    await seeTicket(siteId, id, revision);
    store.of(ticketOf(siteId, number)).adjust((now) => (now.revision > revision ? now : { ...now, unread: false }));
    if (unread) void store.of(ticketCountsOf(siteId)).again();
    const notices = store.of(newestNotices);
    if (notices.value?.unread) void notices.again();
  }
}
