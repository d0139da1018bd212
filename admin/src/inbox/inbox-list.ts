import { html, type TemplateResult } from 'lit';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { bookOf } from '../language/language.ts';
import type { ListWalk } from '../list/list-walk.ts';
import type { Session } from '../shell/session.ts';
import { unsavedOn } from '../shell/unsaved.ts';
import type { InboxAddress } from './inbox-address.ts';
import { namesTicket, type InboxFilter } from './inbox-filter.ts';
import './inbox-filters.ts';
import type { InboxNames } from './inbox-names.ts';
import { countWords, listStates } from './list-states.ts';
import './ticket-list.ts';
import type { TicketPages } from './ticket-pages.ts';

/** All that the list of the Inbox is drawn from. */
interface Shown {
  readonly session: Session;
  readonly address: InboxAddress;
  readonly tickets: TicketPages;
  readonly names: InboxNames;
  readonly walk: ListWalk<number>;
  narrow(change: Partial<InboxFilter>): void;
}

/** The head of the list with its filters, and below it the tickets. */
export function inboxList(shown: Shown): TemplateResult {
  const { address, tickets, narrow } = shown;
  const read = { tickets, filter: address.filter, narrow };
  return html`<div class="top">
      <header>
        <h1>${bookOf(inbox).heading}</h1>
        <span class="muted small" role="status">${countWords(tickets, address.filter)}</span>
      </header>
      ${filters(shown)}
    </div>
    ${listStates(read, () => lines(shown))}`;
}

const filters = ({ session, address: { filter }, tickets, names, walk, narrow }: Shown): TemplateResult =>
  html`<inbox-filters
    .filter=${filter}
    .me=${session.me.person.id}
    .people=${names.others(tickets.items, filter.assignee)}
    .categories=${names.categories(tickets.items, filter.category)}
    customerName=${tickets.items.find(({ customerId }) => customerId === filter.customer)?.customer ?? ''}
    @filter=${(event: CustomEvent<Partial<InboxFilter>>) => narrow(event.detail)}
    @leave=${() => void walk.focus()}
  ></inbox-filters>`;

function lines({ session, address, tickets, names, walk }: Shown): TemplateResult {
  const { filter, ticket, pathOf } = address;
  return html`<ticket-list
    class=${tickets.loading === 'list' ? 'stale' : ''}
    .items=${tickets.items}
    .open=${ticket}
    .cursor=${walk.cursor?.id}
    .hrefOf=${pathOf}
    .categoryWord=${(category: string) => names.categoryWord(category)}
    .drafts=${unsavedOn(session.site.id, session.me.person.id, ['reply', 'note'])}
    .mixed=${filter.status === 'all' || namesTicket(filter)}
    @more=${() => void tickets.more()}
  ></ticket-list>`;
}
