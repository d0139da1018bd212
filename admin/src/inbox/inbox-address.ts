import { go, type Params } from '../router/router.ts';
import { asksForMe, everything, inboxPath, readFilter, tidy, type InboxFilter } from './inbox-filter.ts';

/** What the address of the Inbox says: the filter of the list, the ticket beside it, and whether one came to search. */
export class InboxAddress {
  filter: InboxFilter = everything;
  /** Number of the ticket. */
  ticket: number | undefined;
  isSearch = false;

  /** @param me id of the person at the screen */
  read({ ticket }: Params, me: string): void {
    this.ticket = ticket && /^\d{1,12}$/.test(ticket) ? Number(ticket) : undefined;
    this.filter = readFilter(location.search, me);
    this.isSearch = new URLSearchParams(location.search).has('search');
    // For whoever it is sent to, `me` is somebody else.
    if (asksForMe(location.search)) go(this.pathOf(this.ticket), { replace: true, unasked: true });
  }

  /** The address of another ticket, or of the list alone, with the same filter. */
  readonly pathOf = (ticket?: number): string => inboxPath(this.filter, ticket);

  narrow(change: Partial<InboxFilter>): void {
    go(inboxPath(tidy({ ...this.filter, ...change }), this.ticket), { replace: true });
  }
}
