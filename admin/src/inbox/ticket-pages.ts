import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { means } from '@huiyin/shared/domain/filters/filter';
import { ticketFilter } from '@huiyin/shared/domain/tickets/ticket-filter';
import { namedTicketIn } from '@huiyin/shared/domain/tickets/ticket-number';
import { getTicket, listTickets, type TicketLine, type TicketPage } from '../api/tickets.ts';
import { TryAgain } from '../ui/try-again.ts';
import { asQuery, type InboxFilter } from './inbox-filter.ts';

const pageSize = 50;
const largestPage = 100;

/** The tickets of a filter, as many pages as were asked for; kept true while things happen. */
export class TicketPages implements ReactiveController {
  items: readonly TicketLine[] = [];
  /** Of the whole filter, counted up to 10,000. */
  total: number | undefined;
  /** Whether there may be more than were counted. */
  atLeast = false;
  loading: 'list' | 'more' | undefined;
  error: unknown;

  readonly #host: ReactiveControllerHost;
  #siteId = '';
  #filter: InboxFilter | undefined;
  #cursor: string | null = null;
  #running = new AbortController();
  readonly #tryAgain: TryAgain;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#tryAgain = new TryAgain(host, () => void this.refresh());
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#running.abort();
  }

  get hasMore(): boolean {
    return this.#cursor !== null;
  }

  /** Shows another filter. What was there stays until the answer comes. */
  async show(siteId: string, filter: InboxFilter): Promise<void> {
    this.#siteId = siteId;
    this.#filter = filter;
    await this.#load('list', {}, (page) => {
      this.items = page.items;
      this.#took(page);
    });
  }

  /** Adds the next page, unless something is on its way already. */
  async more(): Promise<void> {
    if (this.#cursor === null || this.loading) return;
    await this.#load('more', { cursor: this.#cursor }, (page) => {
      const known = new Set(this.items.map(({ id }) => id));
      this.items = [...this.items, ...page.items.filter(({ id }) => !known.has(id))];
      this.#took(page);
    });
  }

  /** Tries again what failed. */
  retry(): void {
    if (this.items.length && this.#cursor !== null) void this.more();
    else if (this.#filter) void this.show(this.#siteId, this.#filter);
  }

  /**
   * Reads the top of the list again after something happened, to `changed` if given. Rows beyond the first hundred stay
   * as they are but for that one.
   */
  async refresh(changed?: string): Promise<void> {
    if (!this.#filter || this.loading) return;
    const { signal } = this.#running;
    const limit = Math.min(Math.max(this.items.length, pageSize), largestPage);
    const query = { ...asQuery(this.#filter), limit };
    const page = await listTickets(this.#siteId, query, signal).catch((error) => this.#missed(error, signal));
    if (!page || signal.aborted) return;
    this.#tryAgain.after();
    const deep = this.items.slice(largestPage);
    if (deep.length === 0) this.#took(page);
    else this.#counted(page);
    const top = new Set(page.items.map(({ id }) => id));
    this.items = [...page.items, ...deep.filter(({ id }) => !top.has(id))];
    this.#host.requestUpdate();
    if (deep.some(({ id }) => id === changed && !top.has(id))) await this.#readAgain(changed!);
  }

  /** What is shown stays meanwhile. */
  #missed(error: unknown, { aborted }: AbortSignal): void {
    if (!aborted) this.#tryAgain.after(error);
  }

  /** Takes over what is newer about a ticket; it leaves the list where it no longer fits. */
  put(line: TicketLine): void {
    if (!this.#filter) return;
    const stays = fits(line, this.#filter);
    this.items = stays
      ? this.items.map((before) => (before.id === line.id ? line : before))
      : this.items.filter(({ id }) => id !== line.id);
    this.#host.requestUpdate();
  }

  async #readAgain(id: string): Promise<void> {
    const line = await getTicket(this.#siteId, id, this.#running.signal).catch(() => undefined);
    if (line) this.put(line);
  }

  async #load(what: 'list' | 'more', query: { cursor?: string }, take: (page: TicketPage) => void): Promise<void> {
    this.#running.abort();
    this.#tryAgain.after();
    const { signal } = (this.#running = new AbortController());
    this.loading = what;
    this.#host.requestUpdate();
    try {
      take(await listTickets(this.#siteId, { ...asQuery(this.#filter!), limit: pageSize, ...query }, signal));
      this.error = undefined;
    } catch (error) {
      if (signal.aborted) return;
      this.error = error;
      if (what === 'list') this.items = [];
    }
    this.loading = undefined;
    this.#host.requestUpdate();
  }

  #took(page: TicketPage): void {
    this.#cursor = page.nextCursor;
    this.#counted(page);
  }

  #counted({ total, more }: TicketPage): void {
    this.total = total;
    this.atLeast = more;
  }
}

/** As far as a line can tell: words are the server's to find. */
function fits({ number, status, category, assignee, customerId }: TicketLine, filter: InboxFilter): boolean {
  const named = namedTicketIn(filter.q);
  if (named !== null) return number === named;
  return means(
    { all: ticketFilter(filter) },
    { status, category, assignee: assignee?.id ?? null, customer: customerId },
  );
}
