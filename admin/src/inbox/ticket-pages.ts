import type { LitElement } from 'lit';
import type { TicketLine } from '../api/tickets.ts';
import { Reading } from '../data/reading.ts';
import { TryAgain } from '../ui/try-again.ts';
import { fits, type InboxFilter } from './inbox-filter.ts';
import { nextPage, pagesOf, type Pages } from './read-pages.ts';

/** The tickets of a filter, as many pages as were asked for; kept true while things happen. */
export class TicketPages {
  readonly #host: LitElement;
  readonly #reading: Reading<Pages>;
  readonly #tryAgain: TryAgain;
  #shown: { readonly siteId: string; readonly filter: InboxFilter } | undefined;
  #isMore = false;
  /** Why the next page did not come. */
  #missed: unknown;

  constructor(host: LitElement) {
    this.#host = host;
    this.#reading = new Reading(host, () => this.#shown && pagesOf(this.#shown.siteId, this.#shown.filter));
    this.#tryAgain = new TryAgain(() => void this.more(), host);
  }

  get items(): readonly TicketLine[] {
    const { value, shown, error } = this.#reading;
    return value?.items ?? (error === undefined ? (shown?.items ?? []) : []);
  }

  /** Of the whole filter, counted up to 10,000. */
  get total(): number | undefined {
    return this.#reading.shown?.total;
  }

  /** Whether there may be more than were counted. */
  get atLeast(): boolean {
    return this.#reading.shown?.atLeast ?? false;
  }

  get loading(): 'list' | 'more' | undefined {
    const { value, error } = this.#reading;
    if (this.#isMore) return 'more';
    return value === undefined && error === undefined ? 'list' : undefined;
  }

  /** Why the list, or its next page, is not here. */
  get error(): unknown {
    const { value, error } = this.#reading;
    return value === undefined ? error : this.#missed;
  }

  get hasMore(): boolean {
    return this.#cursor !== null;
  }

  get #cursor(): string | null {
    return this.#reading.value?.cursor ?? null;
  }

  /** Shows another filter. What was there stays until the answer comes. */
  show(siteId: string, filter: InboxFilter): void {
    this.#shown = { siteId, filter };
    this.#end();
  }

  /** Adds the next page, unless one is on its way already. */
  async more(): Promise<void> {
    const shown = this.#shown;
    if (!shown || this.#cursor === null || this.#isMore) return;
    this.#isMore = true;
    this.#host.requestUpdate();
    try {
      await this.#reading.change((now) => nextPage(shown.siteId, shown.filter, now));
      if (shown === this.#shown) this.#end();
    } catch (error) {
      if (shown === this.#shown) this.#end(error);
    }
  }

  #end(error?: unknown): void {
    this.#isMore = false;
    this.#missed = error;
    this.#tryAgain.after(error);
    this.#host.requestUpdate();
  }

  /** Tries again what failed. */
  async retry(): Promise<void> {
    if (this.#missed === undefined) await this.#reading.again();
    else await this.more();
  }

  /** Takes over what is newer about a ticket; it leaves the list where it no longer fits. */
  put(line: TicketLine): void {
    const filter = this.#shown?.filter;
    if (!filter) return;
    this.#reading.adjust(({ items, ...others }) => {
      const isKnown = ({ id }: TicketLine): boolean => id === line.id;
      if (items.some((before) => isKnown(before) && before.updatedAt > line.updatedAt)) return { ...others, items };
      const kept = items.map((before) => (isKnown(before) ? line : before));
      return { ...others, items: fits(line, filter) ? kept : items.filter((one) => !isKnown(one)) };
    });
  }
}
