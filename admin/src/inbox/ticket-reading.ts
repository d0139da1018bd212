import { Task, TaskStatus } from '@lit/task';
import type { LitElement, ReactiveController } from 'lit';
import type { LiveStream } from '../api/live-stream.ts';
import { isPassing } from '../api/problem.ts';
import { getTicket, type TicketView } from '../api/tickets.ts';
import type { Session } from '../shell/session.ts';
import { TryAgain } from '../ui/try-again.ts';
import { forgetToasts } from '../ui/ui-toasts.ts';

interface Page extends LitElement {
  readonly ticket: number;
  readonly session: Session;
  readonly stream: LiveStream;
  /** What is shown. */
  view: TicketView | undefined;
  /** A change of our own is on its way. */
  readonly busy: boolean;
}

/** A mail leaves within seconds, if the mail server is there. */
const mailMs = 5000;

/**
 * Reads the ticket of a page, and again whenever something happens to it: quietly, so that what is shown stays until the answer comes,
 * and once our own change, if one is on its way, is done. The page fires `ticket-changed` with each newer one.
 */
export class TicketReading implements ReactiveController {
  readonly #page: Page;
  readonly #happened: () => void;
  readonly #load: Task<readonly [string, number], TicketView>;
  readonly #tryAgain: TryAgain;
  /** Something happened while our own change was on its way. */
  #isOutdated = false;
  #stops: (() => void)[] = [];
  #mailTimer: ReturnType<typeof setTimeout> | undefined;

  /** @param happened is called when something has, but for our own change */
  constructor(page: Page, happened: () => void) {
    this.#page = page;
    this.#happened = happened;
    this.#load = new Task(page, {
      task: async ([siteId, ticket], { signal }) => this.#take(await getTicket(siteId, String(ticket), signal)),
      args: () => [page.session.site.id, page.ticket] as const,
    });
    this.#tryAgain = new TryAgain(page, () => void this.#readAgain());
    page.addController(this);
  }

  hostConnected(): void {
    const { stream } = this.#page;
    const again = (): void => {
      void this.#readAgain();
      if (!this.#page.busy) this.#happened();
    };
    this.#stops = [
      stream.hear('ticket', ({ detail }) => detail.number === this.#page.ticket && again()),
      stream.hear('reconnected', again),
    ];
  }

  hostDisconnected(): void {
    clearTimeout(this.#mailTimer);
    for (const stop of this.#stops) stop();
  }

  hostUpdated(): void {
    if (!this.#page.busy && this.#isOutdated) void this.#readAgain();
  }

  /** Why it could not be read, also while that is tried again; undefined where it is on its way. */
  get failure(): unknown {
    const { error, status } = this.#load;
    return status === TaskStatus.ERROR || isPassing(error) ? error : undefined;
  }

  retry(): void {
    void this.#load.run();
  }

  /** Resolves once the ticket that was asked for is shown, or cannot be. */
  async ready(): Promise<void> {
    await this.#page.updateComplete;
    await this.#load.taskComplete.catch(() => undefined);
    await this.#page.updateComplete;
  }

  /** Shows a newer state of the ticket that is shown; of another one it only tells. */
  show(view: TicketView): void {
    if (this.#page.view?.id === view.id) this.#take(view);
    else this.#tell(view);
  }

  #take(view: TicketView): TicketView {
    this.#page.view = view;
    clearTimeout(this.#mailTimer);
    // That a mail has left is told by no event.
    if (this.#page.session.me.mail === 'sent' && view.messages.some(({ mail }) => mail?.state === 'waiting'))
      this.#mailTimer = setTimeout(() => void this.#readAgain(), mailMs);
    this.#tell(view);
    return view;
  }

  #tell(view: TicketView): void {
    this.#page.dispatchEvent(new CustomEvent('ticket-changed', { detail: view }));
  }

  async #readAgain(): Promise<void> {
    const page = this.#page;
    this.#isOutdated = page.busy;
    if (page.busy || !page.view) return;
    const wanted = page.ticket;
    const view = await getTicket(page.session.site.id, String(wanted)).catch((error) => this.#tryAgain.after(error));
    if (view) this.#tryAgain.after();
    // Others did something: what was said of it no longer holds.
    if (view && page.view?.id === view.id && view.revision > page.view.revision) forgetToasts(view.id);
    if (page.busy) this.#isOutdated = true;
    else if (view && page.isConnected && wanted === page.ticket) this.#take(view);
  }
}
