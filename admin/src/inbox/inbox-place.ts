import { consume } from '@lit/context';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import type { TicketView } from '../api/tickets.ts';
import { HearDrafts } from '../drafts.ts';
import { localized } from '../language/language.ts';
import { shows, type Command, type PlaceElement } from '../place.ts';
import { go, type Params } from '../router/router.ts';
import { keysOf, Keys } from '../shell/keys.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-empty.ts';
import '../ui/ui-split.ts';
import { InboxAddress } from './inbox-address.ts';
import type { InboxFilter } from './inbox-filter.ts';
import type { InboxFilters } from './inbox-filters.ts';
import { inboxList } from './inbox-list.ts';
import { InboxNames } from './inbox-names.ts';
import { placeStyles } from './inbox-place-styles.ts';
import { ticketActions, type TicketAction } from './ticket-actions.ts';
import type { TicketList } from './ticket-list.ts';
import './ticket-page.ts';
import type { TicketPage } from './ticket-page.ts';
import { TicketPages } from './ticket-pages.ts';
import { TicketWalk } from './ticket-walk.ts';

/** The Inbox: the list with its filters, and the ticket chosen in it. The address says which of both. */
@customElement('inbox-place')
export class InboxPlace extends LitElement implements PlaceElement {
  static override styles = [base, placeStyles];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) params: Params = {};

  @query('inbox-filters') private readonly filters!: InboxFilters | null;
  @query('ticket-list') private readonly list!: TicketList | null;
  @query('ticket-page') private readonly page!: TicketPage | null;

  readonly #text = localized(this, inbox);
  readonly #address = new InboxAddress();
  readonly #tickets = new TicketPages(this);
  readonly #names = new InboxNames(this, () => this.session);
  readonly #walk = new TicketWalk(this, () => ({
    ids: this.#tickets.items.map((line) => line.number),
    open: this.#address.ticket,
    list: this.list,
    pathOf: this.#address.pathOf,
    more: () => void this.#tickets.more(),
  }));
  #shown = '';

  constructor() {
    super();
    new HearDrafts(this);
    new Keys(this, {
      j: () => void this.#walk.move(1),
      k: () => void this.#walk.move(-1),
      Enter: () => void this.#walk.open(),
      Escape: () => this.#walk.leave(),
      ...keysOf(ticketActions, (action) => void this.#act(action)),
    });
  }

  focusSearch(): void {
    if (this.#address.ticket !== undefined && !this.filters?.checkVisibility()) go(this.#address.pathOf());
    void this.updateComplete.then(() => this.filters?.focusSearch());
  }

  commands(): readonly Command[] {
    return this.page?.commands() ?? [];
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('params')) this.#follow();
  }

  override render(): TemplateResult {
    const { ticket } = this.#address;
    return html`<ui-split ?detail=${ticket !== undefined}>
      <section slot="list" aria-label=${this.#text().list}>${this.#renderList()}</section>
      ${ticket === undefined ? this.#renderChoose() : this.#renderTicket(ticket)}
    </ui-split>`;
  }

  #renderList(): TemplateResult {
    const [address, tickets, names, walk] = [this.#address, this.#tickets, this.#names, this.#walk];
    return inboxList({ session: this.session, address, tickets, names, walk, narrow: this.#narrow });
  }

  #renderChoose(): TemplateResult {
    const { heading, text } = this.#text().choose;
    return html`<div class="choose"><ui-empty heading=${heading}>${text}</ui-empty></div>`;
  }

  #renderTicket(ticket: number): TemplateResult {
    return html`<ticket-page
      .ticket=${ticket}
      .session=${this.session}
      .members=${this.#names.members}
      .categoryWord=${(category: string) => this.#names.categoryWord(category)}
      .back=${this.#address.pathOf()}
      @ticket-changed=${(event: CustomEvent<TicketView>) => this.#tickets.put(event.detail)}
    ></ticket-page>`;
  }

  #follow(): void {
    const { site, me } = this.session;
    this.#address.read(this.params, me.person.id);
    const { filter, ticket, isSearch } = this.#address;
    const wanted = JSON.stringify([site.id, filter]);
    if (wanted !== this.#shown) this.#tickets.show(site.id, filter);
    this.#shown = wanted;
    if (ticket !== undefined) this.#walk.put(ticket);
    if (isSearch) this.focusSearch();
  }

  readonly #narrow = (change: Partial<InboxFilter>): void => {
    this.#walk.put();
    this.#address.narrow(change);
  };

  /** To the ticket the keyboard stands on, which is opened for it. */
  async #act(action: TicketAction): Promise<void> {
    if (!shows(this.session.site, action)) return;
    const wanted = this.#walk.cursor?.id ?? this.#address.ticket;
    await this.#walk.open();
    await this.updateComplete;
    if (this.page?.ticket === wanted) await this.page?.act(action);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inbox-place': InboxPlace;
  }
}
