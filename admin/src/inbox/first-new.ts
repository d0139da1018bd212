import type { TicketView } from '../api/tickets.ts';
import type { Entry } from './stream-lines.ts';

/** Where begins what was new to somebody: said when they come to a ticket, or come back to it, and kept while they read. */
export class FirstNew {
  #ticket = '';
  #wasUnread = false;
  /** ISO 8601; empty before anything was seen here. */
  #seenUntil = '';
  #id: string | undefined;

  /** Id of the entry with which it begins; undefined where nothing is new. */
  of({ id, unread }: Pick<TicketView, 'id' | 'unread'>, entries: readonly Entry[]): string | undefined {
    if (id !== this.#ticket) this.#begin(id);
    const isNews = unread && !this.#wasUnread && (this.#seenUntil === '' || !document.hasFocus());
    if (isNews) this.#id = this.#firstOf(entries);
    if (!unread) this.#seenUntil = entries.at(-1)?.at ?? '';
    this.#wasUnread = unread;
    return this.#id;
  }

  #begin(ticket: string): void {
    this.#ticket = ticket;
    this.#wasUnread = false;
    this.#seenUntil = '';
    this.#id = undefined;
  }

  /** Where nothing was seen before, all is new, and nothing tells it from the rest. */
  #firstOf(entries: readonly Entry[]): string | undefined {
    const seen = this.#seen(entries);
    return seen ? entries.slice(seen).find(isTheirs)?.id : undefined;
  }

  /** How many were seen: those of before, else up to what we said last. */
  #seen(entries: readonly Entry[]): number {
    if (this.#seenUntil) return 1 + entries.findLastIndex(({ at }) => at <= this.#seenUntil);
    return 1 + entries.findLastIndex((entry) => entry.kind === 'message' && entry.message.from === 'staff');
  }
}

/** What a customer said, or how they rated. */
const isTheirs = (entry: Entry): boolean =>
  entry.kind === 'rating' || (entry.kind === 'message' && entry.message.from === 'customer');
