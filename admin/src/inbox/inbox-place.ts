import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { TicketLine, TicketView } from '../api/tickets.ts';
import { HearDrafts } from '../drafts.ts';
import { bookOf, localized } from '../language/language.ts';
import { shows, type Command, type PlaceElement } from '../place.ts';
import { go, type Params } from '../router/router.ts';
import { Keys } from '../shell/keys.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-empty.ts';
import '../ui/ui-split.ts';
import { countsWithEnds } from './counts-with-ends.ts';
import { Covering } from './covering.ts';
import { exportTickets } from './export-tickets.ts';
import { InboxAddress } from './inbox-address.ts';
import type { InboxFilter } from './inbox-filter.ts';
import type { InboxFilters } from './inbox-filters.ts';
import { inboxKeys } from './inbox-keys.ts';
import { inboxList } from './inbox-list.ts';
import { InboxNames } from './inbox-names.ts';
import { placeStyles } from './inbox-place-styles.ts';
import { InboxQueue } from './inbox-queue.ts';
import type { TicketAction } from './ticket-actions.ts';
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
  readonly #counts = countsWithEnds(
    this,
    () => this.session.site.id,
    () => void this.#tickets.again(),
  );
  readonly #covering = new Covering(this, '.top', 'queue-bar');
  readonly #queue = new InboxQueue(this, () => ({
    session: this.session,
    members: this.#names.members,
    lines: this.#tickets.items,
    offered: this.#names.offered,
    one: this.#one,
    leave: (ids) => this.#one && ids.has(this.#one.id) && this.#walk.goOn(this.#one.number),
  }));
  #shown = '';

  constructor() {
    super();
    new HearDrafts(this);
    new Keys(
      this,
      inboxKeys(this.#walk, this.#queue, (action) => void this.#act(action)),
    );
  }

  focusSearch(): void {
    if (this.#address.ticket !== undefined && !this.filters?.checkVisibility()) go(this.#address.pathOf());
    void this.updateComplete.then(() => this.filters?.focusSearch());
  }

  commands(): readonly Command[] {
    const { page, filters } = this;
    const take: Command = {
      label: bookOf(shell).export,
      icon: 'inbox',
      run: () => exportTickets(this.session, this.#address.filter),
    };
    return [
      ...this.#queue.commands(page?.view?.number),
      ...(page?.commands() ?? []),
      ...(filters?.commands() ?? []),
      take,
    ];
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
    const [address, tickets, names, walk, queue] = [this.#address, this.#tickets, this.#names, this.#walk, this.#queue];
    const [counts, covered] = [this.#counts.value, this.#covering.value];
    return inboxList({
      session: this.session,
      address,
      tickets,
      counts,
      names,
      walk,
      queue,
      covered,
      narrow: this.#narrow,
    });
  }

  /** How one of the list is chosen, where there is one. */
  #renderChoose(): TemplateResult | typeof nothing {
    if (!this.#tickets.items.length) return nothing;
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
      @ticket-ended=${(event: CustomEvent<number>) => this.#walk.goOn(event.detail)}
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
    this.#queue.selection.put();
    this.#address.narrow(change);
  };

  /** The ticket the keyboard stands on, or that is open. */
  get #one(): TicketLine | undefined {
    const wanted = this.#walk.cursor?.id ?? this.#address.ticket;
    const line = this.#tickets.items.find(({ number }) => number === wanted);
    return line ?? (this.page?.ticket === wanted ? this.page?.view : undefined);
  }

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
