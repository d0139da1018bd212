import { ticketStatuses } from '@huiyin/shared/domain/choices';
import { means } from '@huiyin/shared/domain/filters/filter';
import { ticketFilter } from '@huiyin/shared/domain/tickets/ticket-filter';
import { namedTicketIn } from '@huiyin/shared/domain/tickets/ticket-number';
import { dueBetween, waits, type Wait } from '@huiyin/shared/domain/tickets/waits';
import type { TicketFilter, TicketLine } from '../api/tickets.ts';
import { now } from '../clock.ts';
import { address } from '../router/router.ts';

export const statuses = [...ticketStatuses, 'all'] as const;

/** What the list shows. It lives in the address, so that a view can be kept and sent to a colleague. */
export interface InboxFilter {
  readonly status: (typeof statuses)[number];
  /** Of those that need a reply, how they wait; empty for any. */
  readonly wait: Wait | '';
  /** A person's id, or `none`; empty for anyone. */
  readonly assignee: string;
  readonly category: string;
  /** A customer's id. */
  readonly customer: string;
  readonly q: string;
}

export const everything: InboxFilter = { status: 'open', wait: '', assignee: '', category: '', customer: '', q: '' };

/** The filter an address asks `me`, a person's id, for; what it does not know counts as not asked. */
export function readFilter(search: string, me: string): InboxFilter {
  const query = new URLSearchParams(search);
  const status = statuses.find((known) => known === query.get('status')) ?? everything.status;
  const wait = (status === 'open' && waits.find((known) => known === query.get('wait'))) || '';
  const word = (name: string): string => query.get(name) ?? '';
  const assignee = asksForMe(search) ? me : word('assignee');
  return { status, wait, assignee, category: word('category'), customer: word('customer'), q: word('q') };
}

/** Whether an address, kept from an earlier release, says `me` instead of who that is. */
export const asksForMe = (search: string): boolean => new URLSearchParams(search).get('assignee') === 'me';

/** The address of a ticket, or of the list alone, with the filter that stays around it. */
export function inboxPath(filter: InboxFilter, ticket?: number | string): string {
  const query = new URLSearchParams();
  for (const name of ['status', 'wait', 'assignee', 'category', 'customer', 'q'] as const)
    if (filter[name] !== everything[name]) query.set(name, filter[name]);
  const path = ticket === undefined ? '/admin/inbox' : `/admin/inbox/${ticket}`;
  return address(query.size ? `${path}?${query}` : path);
}

/** The filter as the server takes it. */
export function asQuery({ status, wait, assignee, category, customer, q }: InboxFilter): TicketFilter {
  return {
    status,
    ...(wait ? { wait } : {}),
    ...(assignee ? { assignee } : {}),
    ...(category ? { category } : {}),
    ...(customer ? { customer } : {}),
    ...(q.trim() ? { q: q.trim() } : {}),
  };
}

/** Whether a ticket is asked for by its number (`#12`): then nothing else of the filter counts. */
export const namesTicket = ({ q }: InboxFilter): boolean => namedTicketIn(q) !== null;

/** Whether anything but the status narrows the list. */
export const isNarrowed = ({ wait, assignee, category, customer, q }: InboxFilter): boolean =>
  Boolean(wait || assignee || category || customer || q.trim());

/** Whether a ticket belongs to a list, as far as its line can tell: words, and which were reopened, are the server's to find. */
export function fits(line: TicketLine, filter: InboxFilter): boolean {
  const { number, status, category, assignee, customerId } = line;
  const named = namedTicketIn(filter.q);
  if (named !== null) return number === named;
  if (!isDueSo(line, filter.wait)) return false;
  return means(
    { all: ticketFilter(filter) },
    { status, category, assignee: assignee?.id ?? null, customer: customerId },
  );
}

function isDueSo({ replyDueAt }: TicketLine, wait: Wait | ''): boolean {
  if (wait === '' || wait === 'reopened') return true;
  const [first, last] = dueBetween[wait](now());
  const due = replyDueAt === null ? Number.NaN : Date.parse(replyDueAt);
  return due >= first && due <= last;
}
