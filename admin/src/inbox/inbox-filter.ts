import { ticketStatuses } from '@huiyin/shared/domain/choices';
import { means } from '@huiyin/shared/domain/filters/filter';
import { tagsWithout } from '@huiyin/shared/domain/tags';
import { ticketFilter } from '@huiyin/shared/domain/tickets/ticket-filter';
import { namedTicketIn } from '@huiyin/shared/domain/tickets/ticket-number';
import { ticketSorts, type TicketSort } from '@huiyin/shared/domain/tickets/ticket-sorts';
import { dueBetween, waits, type Wait } from '@huiyin/shared/domain/tickets/waits';
import type { TicketFilter, TicketLine } from '../api/tickets.ts';
import { now } from '../clock.ts';
import { address } from '../router/router.ts';

const statuses = [...ticketStatuses, 'all'] as const;

/** What the list shows. It lives in the address, so that a view can be kept and sent to a colleague. */
export interface InboxFilter {
  readonly status: (typeof statuses)[number];
  /** Of those that need a reply, how they wait; empty for any. */
  readonly wait: Wait | '';
  /** `true`: of those that need a reply the unread ones alone. */
  readonly unread: '' | 'true';
  /** `true`: those that who looks has snoozed alone, whoever's turn it is. */
  readonly snoozed: '' | 'true';
  /** A person's id, or `none`; empty for anyone. */
  readonly assignee: string;
  readonly category: string;
  readonly tag: string;
  /** A customer's id. */
  readonly customer: string;
  readonly q: string;
  /** In which order; empty for the usual one. */
  readonly sort: TicketSort | '';
}

export const everything: InboxFilter = {
  status: 'open',
  wait: '',
  unread: '',
  snoozed: '',
  assignee: '',
  category: '',
  tag: '',
  customer: '',
  q: '',
  sort: '',
};
const names = Object.keys(everything) as (keyof InboxFilter)[];

/** The filter an address asks `me`, a person's id, for; what it does not know counts as not asked. */
export function readFilter(search: string, me: string): InboxFilter {
  const query = new URLSearchParams(search);
  const word = (name: string): string => query.get(name) ?? '';
  return tidy({
    status: statuses.find((known) => known === query.get('status')) ?? everything.status,
    wait: waits.find((known) => known === query.get('wait')) ?? '',
    unread: query.get('unread') === 'true' ? 'true' : '',
    snoozed: query.get('snoozed') === 'true' ? 'true' : '',
    assignee: asksForMe(search) ? me : word('assignee'),
    category: word('category'),
    tag: word('tag'),
    customer: word('customer'),
    q: word('q'),
    sort: ticketSorts.find((known) => known === query.get('sort')) ?? '',
  });
}

/** The order that a list has where none is asked for. */
export const usualSort = (filter: Pick<InboxFilter, 'status' | 'snoozed'>): TicketSort =>
  isOpenAlone(filter) ? 'due' : 'changed';

/** Whether all of them need a reply: only these are due, overdue, or unread. */
export const isOpenAlone = ({ status, snoozed }: Pick<InboxFilter, 'status' | 'snoozed'>): boolean =>
  status === 'open' && !snoozed;

/** Without what is asked of those alone that need a reply, where these are not asked for; nor the usual order by its name. */
export function tidy(filter: InboxFilter): InboxFilter {
  const isOpen = isOpenAlone(filter);
  const sort = filter.sort === usualSort(filter) || (filter.sort === 'due' && !isOpen) ? '' : filter.sort;
  return isOpen ? { ...filter, sort } : { ...filter, sort, wait: '', unread: '' };
}

/** Whether an address, kept from an earlier release, says `me` instead of who that is. */
export const asksForMe = (search: string): boolean => new URLSearchParams(search).get('assignee') === 'me';

/** The address of a ticket, or of the list alone, with the filter that stays around it. */
export function inboxPath(filter: InboxFilter, ticket?: number | string): string {
  const query = new URLSearchParams();
  for (const name of names) if (filter[name] !== everything[name]) query.set(name, filter[name]);
  const path = ticket === undefined ? '/admin/inbox' : `/admin/inbox/${ticket}`;
  return address(query.size ? `${path}?${query}` : path);
}

/** The filter as the server takes it. What waits is asked for without what who looks has snoozed, as it is counted. */
export function asQuery({ status, snoozed, ...others }: InboxFilter): TicketFilter {
  const asked = Object.entries({ ...others, q: others.q.trim() }).filter(([, value]) => value);
  const narrowed = Object.fromEntries(asked) as Omit<TicketFilter, 'status'>;
  if (snoozed) return { status: 'unanswered', snoozed, ...narrowed };
  return { status, ...(isWaited(status) && { snoozed: 'false' }), ...narrowed };
}

const isWaited = (status: InboxFilter['status']): boolean => status === 'open' || status === 'waiting';

/** Whether a ticket is asked for by its number (`#12`): then nothing else of the filter counts. */
export const namesTicket = ({ q }: InboxFilter): boolean => namedTicketIn(q) !== null;

/** Whether anything but the status narrows the list. */
export const isNarrowed = ({ wait, unread, snoozed, assignee, category, tag, customer, q }: InboxFilter): boolean =>
  Boolean(wait || unread || snoozed || assignee || category || tag || customer || q.trim());

/** Whether the list stands in the order of due times. */
export const isByDue = (filter: InboxFilter): boolean =>
  (filter.sort || usualSort(filter)) === 'due' && filter.q.trim() === '';

/** Whether a ticket belongs to a list, as far as its line can tell: words, and which were reopened, are the server's to find. */
export function fits(line: TicketLine, filter: InboxFilter): boolean {
  const { number, status, category, assignee, customerId, snoozedUntil } = line;
  const named = namedTicketIn(filter.q);
  if (named !== null) return number === named;
  if (filter.snoozed ? snoozedUntil === null : isWaited(filter.status) && snoozedUntil !== null) return false;
  if (!isDueSo(line, filter.wait) || (filter.unread && !line.unread)) return false;
  if (filter.tag && tagsWithout([filter.tag], line.tags).length > 0) return false;
  return means(
    { all: ticketFilter(filter.snoozed ? { ...filter, status: 'unanswered' } : filter) },
    { status, category, assignee: assignee?.id ?? null, customer: customerId },
  );
}

function isDueSo({ replyDueAt }: TicketLine, wait: Wait | ''): boolean {
  if (wait === '' || wait === 'reopened') return true;
  const [first, last] = dueBetween[wait](now());
  const due = replyDueAt === null ? Number.NaN : Date.parse(replyDueAt);
  return due >= first && due <= last;
}
