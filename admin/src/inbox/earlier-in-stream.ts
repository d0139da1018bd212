import type { ReactiveControllerHost } from 'lit';
import { earlierOn, type EarlierPage, type TicketView } from '../api/tickets.ts';
import { toastProblem } from '../ui/ui-toasts.ts';

type Shown = Pick<TicketView, 'messages' | 'history' | 'earlier'>;

const none: Shown = { messages: [], history: [], earlier: null };

/** What was said and happened on a ticket before what comes with it, as far as somebody asked for it. */
export class EarlierInStream {
  readonly #host: ReactiveControllerHost;
  #ticket = '';
  /** All that was here when something was asked for, and that. */
  #kept: Shown = none;
  /** Whether it is on its way. */
  isLoading = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** A ticket with all of it: what is newer counts. */
  with(ticket: TicketView): TicketView {
    if (ticket.id !== this.#ticket) this.#begin(ticket.id);
    if (this.#kept === none) return ticket;
    return { ...ticket, ...joined(this.#kept, ticket), earlier: this.#kept.earlier };
  }

  /** Asks for what was before all that is here. */
  async more(siteId: string, ticket: TicketView): Promise<void> {
    const { id, earlier } = ticket;
    if (this.isLoading || earlier === null) return;
    this.#show(true);
    try {
      const page = await earlierOn(siteId, id, earlier);
      if (id === this.#ticket) this.#kept = { ...joined(page, ticket), earlier: page.earlier };
    } catch (error) {
      toastProblem(error, { about: id });
    }
    this.#show(false);
    await this.#host.updateComplete;
  }

  #begin(ticket: string): void {
    this.#ticket = ticket;
    this.#kept = none;
  }

  #show(isLoading: boolean): void {
    this.isLoading = isLoading;
    this.#host.requestUpdate();
  }
}

/** What was before, then what is newer, each once. */
function joined(before: Omit<EarlierPage, 'earlier'>, newer: Shown): Pick<Shown, 'messages' | 'history'> {
  const messages = new Set(newer.messages.map(({ id }) => id));
  const history = new Set(newer.history.map(lineOf));
  return {
    messages: [...before.messages.filter(({ id }) => !messages.has(id)), ...newer.messages],
    history: [...before.history.filter((event) => !history.has(lineOf(event))), ...newer.history],
  };
}

const lineOf = ({ type, at, revision }: Shown['history'][number]): string => `${revision} ${type} ${at}`;
