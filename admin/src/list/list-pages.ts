import type { LitElement } from 'lit';
import { Reading } from '../data/reading.ts';
import type { Thing } from '../data/thing.ts';
import { TryAgain } from '../ui/try-again.ts';

/** The items of a filter, as far as they were asked for. */
export interface Pages<Item> {
  readonly items: readonly Item[];
  /** Where they go on; null at their end. */
  readonly cursor: string | null;
}

/** How a list is read: its first page, and with the page after the last; `now` gives what is here, also by the time that page is. */
export interface ReadPages<Filter, P> {
  thing(siteId: string, filter: Filter): Thing<P>;
  next(siteId: string, filter: Filter, now: () => P | undefined): Promise<P>;
}

/** The items of a filter, as many pages as were asked for; kept true while things happen. */
export class ListPages<Filter, Item, P extends Pages<Item>> {
  protected readonly host: LitElement;
  protected readonly reading: Reading<P>;
  protected shown: { readonly siteId: string; readonly filter: Filter } | undefined;
  readonly #read: ReadPages<Filter, P>;
  readonly #tryAgain: TryAgain;
  #isMore = false;
  /** Why the next page did not come. */
  #missed: unknown;

  /** @param took is called with what is newer, before it is drawn */
  constructor(host: LitElement, read: ReadPages<Filter, P>, took: (value: P) => void = () => {}) {
    this.host = host;
    this.#read = read;
    this.reading = new Reading(host, () => this.shown && read.thing(this.shown.siteId, this.shown.filter), took);
    this.#tryAgain = new TryAgain(() => void this.more(), host);
  }

  get items(): readonly Item[] {
    const { value, shown, error } = this.reading;
    return value?.items ?? (error === undefined ? (shown?.items ?? []) : []);
  }

  get loading(): 'list' | 'more' | undefined {
    const { value, error } = this.reading;
    if (this.#isMore) return 'more';
    return value === undefined && error === undefined ? 'list' : undefined;
  }

  /** Why the list, or its next page, is not here. */
  get error(): unknown {
    const { value, error } = this.reading;
    return value === undefined ? error : this.#missed;
  }

  get hasMore(): boolean {
    return this.#cursor !== null;
  }

  get #cursor(): string | null {
    return this.reading.value?.cursor ?? null;
  }

  /** Shows another filter. What was there stays until the answer comes. */
  show(siteId: string, filter: Filter): void {
    this.shown = { siteId, filter };
    this.#end();
  }

  /** Adds the next page, unless one is on its way already. */
  async more(): Promise<void> {
    const { shown } = this;
    if (!shown || this.#cursor === null || this.#isMore) return;
    this.#isMore = true;
    this.host.requestUpdate();
    try {
      await this.reading.change((now) => this.#read.next(shown.siteId, shown.filter, now));
      if (shown === this.shown) this.#end();
    } catch (error) {
      if (shown === this.shown) this.#end(error);
    }
  }

  #end(error?: unknown): void {
    this.#isMore = false;
    this.#missed = error;
    this.#tryAgain.after(error);
    this.host.requestUpdate();
  }

  /** Tries again what failed. */
  async retry(): Promise<void> {
    if (this.#missed === undefined) await this.reading.again();
    else await this.more();
  }
}

/** So many rows a page has. */
export const pageSize = 50;
/** So many at most are read at once where a list is read again. */
export const largestPage = 100;

/** How many rows are read again where so many are here. */
export const rowsAgain = (here: number): number => Math.min(Math.max(here, pageSize), largestPage);

/** A page behind the rows that are here. */
export function behind<P extends Pages<{ readonly id: string }>>(page: P, here: P | undefined): P {
  const before = here?.items ?? [];
  return { ...page, items: [...before, ...without(page.items, before)] };
}

/** The lines that are not among the others. */
export function without<Line extends { readonly id: string }>(
  lines: readonly Line[],
  others: readonly Line[],
): readonly Line[] {
  const known = new Set(others.map(({ id }) => id));
  return lines.filter(({ id }) => !known.has(id));
}
