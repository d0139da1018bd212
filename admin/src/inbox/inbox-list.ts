import { html, nothing, type TemplateResult } from 'lit';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { TicketCounts } from '../api/tickets.ts';
import { bookOf } from '../language/language.ts';
import type { ListWalk } from '../list/list-walk.ts';
import type { Covered } from '../list/rows-in-sight.ts';
import type { Session } from '../shell/session.ts';
import { unsavedOn } from '../shell/unsaved.ts';
import '../ui/ui-button.ts';
import { exportTickets } from './export-tickets.ts';
import type { InboxAddress } from './inbox-address.ts';
import { isByDue, isNarrowed, namesTicket, type InboxFilter } from './inbox-filter.ts';
import './inbox-filters.ts';
import type { InboxNames } from './inbox-names.ts';
import type { InboxQueue } from './inbox-queue.ts';
import { countWords, listStates } from './list-states.ts';
import './queue-bar.ts';
import './ticket-list.ts';
import type { Chosen } from './ticket-list.ts';
import type { TicketPages } from './ticket-pages.ts';

/** All that the list of the Inbox is drawn from. */
interface Shown {
  readonly session: Session;
  readonly address: InboxAddress;
  readonly tickets: TicketPages;
  readonly counts: TicketCounts | undefined;
  readonly names: InboxNames;
  readonly walk: ListWalk<number>;
  readonly queue: InboxQueue;
  readonly covered: Covered;
  narrow(change: Partial<InboxFilter>): void;
}

/** The head of the list with its filters, below it the tickets, and at the end what can be done to those that are chosen. */
export function inboxList(shown: Shown): TemplateResult {
  const { address, tickets, narrow } = shown;
  const read = { tickets, filter: address.filter, narrow };
  return html`<div class="top">
      <header>
        <h1>${bookOf(inbox).heading}</h1>
        <span class="muted small" role="status">${countWords(tickets, address.filter)}</span>
        <ui-button size="s" appearance="plain" @click=${() => exportTickets(shown.session, address.filter)}
          >${bookOf(shell).export}</ui-button
        >
      </header>
      ${filters(shown)}
    </div>
    ${listStates(read, () => lines(shown))} ${bar(shown)}`;
}

const filters = ({ session, address: { filter }, tickets, counts, names, walk, narrow }: Shown): TemplateResult =>
  html`<inbox-filters
    .filter=${filter}
    .me=${session.me.person.id}
    siteId=${session.site.id}
    .people=${names.others(tickets.items, filter.assignee)}
    .categories=${names.categories(tickets.items, filter.category)}
    .tags=${names.tags(filter.tag)}
    .counts=${counts}
    customerName=${customerName(filter.customer, tickets.items)}
    @filter=${(event: CustomEvent<Partial<InboxFilter>>) => narrow(event.detail)}
    @leave=${() => void walk.focus()}
  ></inbox-filters>`;

const customerName = (customer: string, items: TicketPages['items']): string =>
  (customer && items.find(({ customerId }) => customerId === customer)?.customer) || '';

function lines({ session, address, tickets, counts, names, walk, queue, covered }: Shown): TemplateResult {
  const { filter, ticket, pathOf } = address;
  const choose = ({ detail: { number, isThrough } }: CustomEvent<Chosen>): void => {
    walk.put(number);
    queue.choose(number, isThrough);
  };
  return html`<ticket-list
    class=${tickets.loading === 'list' ? 'stale' : ''}
    of=${JSON.stringify([session.site.id, filter])}
    .items=${tickets.items}
    ?endless=${tickets.hasMore}
    ?grouped=${isByDue(filter)}
    .overdue=${filter.status === 'open' && !isNarrowed(filter) ? counts?.overdue : undefined}
    .open=${ticket}
    .cursor=${walk.cursor?.id}
    .chosen=${queue.selection.ids}
    .hrefOf=${pathOf}
    .categoryWord=${(category: string) => names.categoryWord(category)}
    .drafts=${unsavedOn(session.site.id, session.me.person.id, ['reply', 'note'])}
    .mixed=${filter.status === 'all' || filter.snoozed !== '' || namesTicket(filter)}
    .covered=${covered}
    @more=${() => void tickets.more()}
    @choose=${choose}
  ></ticket-list>`;
}

function bar({ session, tickets, queue }: Shown): TemplateResult | typeof nothing {
  if (!queue.areChosen) return nothing;
  return html`<queue-bar
    .queue=${queue.inSight}
    .site=${session.site}
    total=${tickets.items.length}
    listed=${tickets.total ?? 0}
    @select-tickets=${({ detail }: CustomEvent<'all' | 'none'>) =>
      queue.selection.put(detail === 'all' ? tickets.items.map(({ number }) => number) : [])}
  ></queue-bar>`;
}
