import { html, type TemplateResult } from 'lit';
import { ticketLimits } from '@huiyin/shared/domain/limits';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import '../ui/ui-button.ts';
import '../ui/ui-empty.ts';
import '../ui/ui-error.ts';
import '../ui/ui-skeleton.ts';
import { everything, isNarrowed, namesTicket, type InboxFilter } from './inbox-filter.ts';
import type { TicketPages } from './ticket-pages.ts';

/** What is read of a list, and by what it is narrowed; `narrow` looks for something else. */
interface Read {
  readonly tickets: TicketPages;
  readonly filter: InboxFilter;
  narrow(change: Partial<InboxFilter>): void;
}

/** Of the messages with the words that were looked for, so many are gone through. */
const newest = (): string => number(ticketLimits.searched);

/** A list of tickets in each of its states: failed, not here yet, none, and some, which `lines` draws. */
export function listStates(read: Read, lines: () => TemplateResult): TemplateResult {
  const { items, loading, error, total } = read.tickets;
  if (error && !items.length) return html`<div class="pad">${failure(read.tickets)}</div>`;
  if (total === undefined) return html`<div class="pad"><ui-skeleton rows="9"></ui-skeleton></div>`;
  if (!items.length && !loading) return nobody(read);
  return html`${lines()}
    <div class="foot muted small">${foot(read.tickets)}</div>`;
}

/** How many tickets a filter has; empty while nobody knows. */
export function countWords({ total, atLeast }: TicketPages, { q }: InboxFilter): string {
  if (total === undefined) return '';
  const words = bookOf(inbox);
  if (!atLeast) return words.total(total, number(total));
  return q ? words.totalAmong(total, number(total), newest()) : words.totalAtLeast(number(total));
}

function foot(tickets: TicketPages): TemplateResult | string {
  const { error, hasMore, items } = tickets;
  if (error) return failure(tickets);
  if (hasMore) return bookOf(inbox).loadingMore;
  return items.length > 9 ? bookOf(inbox).end : '';
}

const failure = (tickets: TicketPages): TemplateResult =>
  html`<ui-error .error=${tickets.error} @retry=${() => void tickets.retry()}></ui-error>`;

function nobody(read: Read): TemplateResult {
  const { empty, gone } = bookOf(inbox);
  if (namesTicket(read.filter)) return html`<ui-empty icon="search" heading=${gone.heading}>${gone.text}</ui-empty>`;
  if (isNarrowed(read.filter)) return noFit(read);
  const { heading, text } = read.filter.status === 'open' ? empty.open : empty.none;
  return html`<ui-empty heading=${heading}>${text}</ui-empty>`;
}

function noFit({ tickets, filter, narrow }: Read): TemplateResult {
  const { filtered } = bookOf(inbox).empty;
  const mixed = filter.status === 'all';
  const wider = mixed ? { ...everything, status: filter.status } : { status: 'all' as const };
  return html`<ui-empty icon="search" heading=${filtered.heading}
    >${tickets.atLeast ? filtered.among(newest()) : filtered.text}
    <ui-button slot="action" size="s" appearance="outlined" @click=${() => narrow(wider)}
      >${mixed ? filtered.clear : filtered.all}</ui-button
    ></ui-empty
  >`;
}
