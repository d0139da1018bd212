import { ticketStatuses } from '@huiyin/shared/domain/choices';
import { means } from '@huiyin/shared/domain/filters/filter';
import { ticketFilter } from '@huiyin/shared/domain/tickets/ticket-filter';
import { namedTicketIn } from '@huiyin/shared/domain/tickets/ticket-number';
import type { TicketFilter, TicketLine } from '../api/tickets.ts';
import { address } from '../router/router.ts';

export const statuses = [...ticketStatuses, 'all'] as const;

/** What the list shows. It lives in the address, so that a view can be kept and sent to a colleague. */
export interface InboxFilter {
  readonly status: (typeof statuses)[number];
  /** A person's id, or `none`; empty for anyone. */
  readonly assignee: string;
  readonly category: string;
  /** A customer's id. */
  readonly customer: string;
  readonly q: string;
}

export const everything: InboxFilter = { status: 'open', assignee: '', category: '', customer: '', q: '' };

/** The filter an address asks `me`, a person's id, for; what it does not know counts as not asked. */
export function readFilter(search: string, me: string): InboxFilter {
  const query = new URLSearchParams(search);
  const status = statuses.find((known) => known === query.get('status')) ?? everything.status;
  const word = (name: string): string => query.get(name) ?? '';
  const assignee = asksForMe(search) ? me : word('assignee');
  return { status, assignee, category: word('category'), customer: word('customer'), q: word('q') };
}

/** Whether an address, kept from an earlier release, says `me` instead of who that is. */
export const asksForMe = (search: string): boolean => new URLSearchParams(search).get('assignee') === 'me';

/** The address of a ticket, or of the list alone, with the filter that stays around it. */
export function inboxPath(filter: InboxFilter, ticket?: number | string): string {
  const query = new URLSearchParams();
  for (const name of ['status', 'assignee', 'category', 'customer', 'q'] as const)
    if (filter[name] !== everything[name]) query.set(name, filter[name]);
  const path = ticket === undefined ? '/admin/inbox' : `/admin/inbox/${ticket}`;
  return address(query.size ? `${path}?${query}` : path);
}

/** The filter as the server takes it. */
export function asQuery({ status, assignee, category, customer, q }: InboxFilter): TicketFilter {
  return {
    status,
    ...(assignee ? { assignee } : {}),
    ...(category ? { category } : {}),
    ...(customer ? { customer } : {}),
    ...(q.trim() ? { q: q.trim() } : {}),
  };
}

/** Whether a ticket is asked for by its number (`#12`): then nothing else of the filter counts. */
export const namesTicket = ({ q }: InboxFilter): boolean => namedTicketIn(q) !== null;

/** Whether anything but the status narrows the list. */
export const isNarrowed = ({ assignee, category, customer, q }: InboxFilter): boolean =>
  Boolean(assignee || category || customer || q.trim());

/** Whether a ticket belongs to a list, as far as its line can tell: words are the server's to find. */
export function fits({ number, status, category, assignee, customerId }: TicketLine, filter: InboxFilter): boolean {
  const named = namedTicketIn(filter.q);
  if (named !== null) return number === named;
  return means(
    { all: ticketFilter(filter) },
    { status, category, assignee: assignee?.id ?? null, customer: customerId },
  );
}
