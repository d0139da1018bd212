import type { LitElement } from 'lit';
import type { TicketLine } from '../api/tickets.ts';
import { ListPages } from '../list/list-pages.ts';
import { fits, type InboxFilter } from './inbox-filter.ts';
import { nextPage, pagesOf, type Pages } from './read-pages.ts';

/** The tickets of a filter, as many pages as were asked for; kept true while things happen. */
export class TicketPages extends ListPages<InboxFilter, TicketLine, Pages> {
  constructor(host: LitElement) {
    super(host, { thing: pagesOf, next: nextPage });
  }

  /** Of the whole filter, counted up to 10,000. */
  get total(): number | undefined {
    return this.reading.shown?.total;
  }

  /** Whether there may be more than were counted. */
  get atLeast(): boolean {
    return this.reading.shown?.atLeast ?? false;
  }

  /** Reads them again, as many as are here. */
  again(): Promise<void> {
    return this.reading.again();
  }

  /** Takes over what is newer about a ticket; it leaves the list where it no longer fits. */
  put(line: TicketLine): void {
    const filter = this.shown?.filter;
    if (!filter) return;
    this.reading.adjust(({ items, ...others }) => {
      const isKnown = ({ id }: TicketLine): boolean => id === line.id;
      if (items.some((before) => isKnown(before) && before.updatedAt > line.updatedAt)) return { ...others, items };
      const kept = items.map((before) => (isKnown(before) ? line : before));
      return { ...others, items: fits(line, filter) ? kept : items.filter((one) => !isKnown(one)) };
    });
  }
}
