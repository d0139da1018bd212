import { ticketLimits } from '@huiyin/shared/domain/limits';
import { consume } from '@lit/context';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import type { LiveStream } from '../api/live-stream.ts';
import type { SurveyDefinition } from '../api/surveys.ts';
import type { TicketView } from '../api/tickets.ts';
import { HearDrafts } from '../drafts.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import type { PlaceElement } from '../places.ts';
import { go, type Params } from '../router/router.ts';
import { Keys } from '../shell/keys.ts';
import { can, mayTake, sessionContext, streamContext, type Session } from '../shell/session.ts';
import { unsavedOn } from '../shell/unsaved.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-empty.ts';
import '../ui/ui-error.ts';
import '../ui/ui-skeleton.ts';
import '../ui/ui-split.ts';
import {
  asksForMe,
  everything,
  inboxPath,
  isNarrowed,
  namesTicket,
  readFilter,
  type InboxFilter,
} from './inbox-filter.ts';
import './inbox-filters.ts';
import type { InboxFilters } from './inbox-filters.ts';
import { InboxNames } from './inbox-names.ts';
import { placeStyles } from './inbox-place-styles.ts';
import { cursorOn, step, type Cursor } from './list-cursor.ts';
import './ticket-list.ts';
import type { TicketList } from './ticket-list.ts';
import './ticket-page.ts';
import type { TicketPage } from './ticket-page.ts';
import { TicketPages } from './ticket-pages.ts';

const gatherMs = 250;

/** Of the messages with the words that were looked for, so many are gone through. */
const newest = (): string => number(ticketLimits.searched);

/** The Inbox: the list with its filters, and the ticket chosen in it. The address says which of both. */
@customElement('inbox-place')
export class InboxPlace extends LitElement implements PlaceElement {
  static override styles = [base, placeStyles];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @consume({ context: streamContext }) stream!: LiveStream;
  @property({ attribute: false }) params: Params = {};

  @query('inbox-filters') private readonly filters!: InboxFilters | null;
  @query('ticket-list') private readonly list!: TicketList | null;
  @query('ticket-page') private readonly page!: TicketPage | null;
  @state() private filter: InboxFilter = everything;
  @state() private cursor: Cursor | undefined;

  readonly #text = localized(this, inbox);
  readonly #tickets = new TicketPages(this);
  readonly #names = new InboxNames(this, () => this.session);
  #shown = '';
  #stop: (() => void)[] = [];
  #gather: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new HearDrafts(this);
    new Keys(this, {
      j: () => void this.#move(1),
      k: () => void this.#move(-1),
      Enter: () => this.#openCursor(),
      r: () => void this.#write('reply'),
      e: () => void this.#write('note'),
      a: () => void this.#assignMe(),
      Escape: () => this.#leave(),
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = [
      this.stream.hear('ticket', ({ detail }) => this.#refreshSoon(detail.id)),
      this.stream.hear('reconnected', () => {
        this.#refreshSoon();
        this.#names.readAgain();
      }),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#gather);
    for (const stop of this.#stop) stop();
  }

  focusSearch(): void {
    if (this.#ticket !== undefined && !this.filters?.checkVisibility()) go(inboxPath(this.filter));
    void this.updateComplete.then(() => this.filters?.focusSearch());
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('params')) this.#readAddress();
  }

  override render(): TemplateResult {
    return html`<ui-split ?detail=${this.#ticket !== undefined}>
      <section slot="list" aria-label=${this.#text().list}>${this.#renderTop()} ${this.#renderList()}</section>
      ${this.#renderTicket()}
    </ui-split>`;
  }

  #renderTop(): TemplateResult {
    const words = this.#text();
    return html`<div class="top">
      <header>
        <h1>${words.heading}</h1>
        <span class="muted small" role="status">${this.#count()}</span>
      </header>
      <inbox-filters
        .filter=${this.filter}
        .me=${this.session.me.person.id}
        .people=${this.#names.others(this.#tickets.items, this.filter.assignee)}
        .categories=${this.#names.categories(this.#tickets.items, this.filter.category)}
        customerName=${this.#tickets.items[0]?.customer ?? ''}
        @filter=${(event: CustomEvent<Partial<InboxFilter>>) => this.#narrow(event.detail)}
        @leave=${() => void this.#focusCursor()}
      ></inbox-filters>
    </div>`;
  }

  #renderList(): TemplateResult {
    const { items, loading, error, total } = this.#tickets;
    if (error && !items.length) return html`<div class="pad">${this.#renderError()}</div>`;
    if (total === undefined) return html`<div class="pad"><ui-skeleton rows="9"></ui-skeleton></div>`;
    if (!items.length && !loading) return this.#renderEmpty();
    return html`<ticket-list
        class=${loading === 'list' ? 'stale' : ''}
        .items=${items}
        .open=${this.#ticket}
        .cursor=${this.cursor?.number}
        .hrefOf=${(ticket: number) => inboxPath(this.filter, ticket)}
        .categoryWord=${(category: string) => this.#names.categoryWord(category)}
        .drafts=${unsavedOn(this.session.site.id, this.session.me.person.id, ['reply', 'note'])}
        .mixed=${this.filter.status === 'all' || namesTicket(this.filter)}
        @more=${() => void this.#tickets.more()}
      ></ticket-list>
      <div class="foot muted small">${this.#renderFoot()}</div>`;
  }

  #renderFoot(): TemplateResult | string {
    const { error, hasMore, items } = this.#tickets;
    if (error) return this.#renderError();
    if (hasMore) return this.#text().loadingMore;
    return items.length > 9 ? this.#text().end : '';
  }

  #renderError(): TemplateResult {
    return html`<ui-error .error=${this.#tickets.error} @retry=${() => this.#tickets.retry()}></ui-error>`;
  }

  #renderEmpty(): TemplateResult {
    const { empty, gone } = this.#text();
    if (namesTicket(this.filter)) return html`<ui-empty icon="search" heading=${gone.heading}>${gone.text}</ui-empty>`;
    if (isNarrowed(this.filter)) {
      const mixed = this.filter.status === 'all';
      const wider = mixed ? { ...everything, status: this.filter.status } : { status: 'all' as const };
      return html`<ui-empty icon="search" heading=${empty.filtered.heading}
        >${this.#tickets.atLeast ? empty.filtered.among(newest()) : empty.filtered.text}
        <ui-button slot="action" size="s" appearance="outlined" @click=${() => this.#narrow(wider)}
          >${mixed ? empty.filtered.clear : empty.filtered.all}</ui-button
        ></ui-empty
      >`;
    }
    const { heading, text } = this.filter.status === 'open' ? empty.open : empty.none;
    return html`<ui-empty heading=${heading}>${text}</ui-empty>`;
  }

  #renderTicket(): TemplateResult {
    const words = this.#text();
    if (this.#ticket === undefined)
      return html`<div class="choose"><ui-empty heading=${words.choose.heading}>${words.choose.text}</ui-empty></div>`;
    return html`<ticket-page
      .ticket=${this.#ticket}
      .session=${this.session}
      .stream=${this.stream}
      .members=${this.#names.members}
      .categoryWord=${(category: string, asked?: SurveyDefinition) => this.#names.categoryWord(category, asked)}
      .back=${inboxPath(this.filter)}
      @ticket-changed=${(event: CustomEvent<TicketView>) => this.#tickets.put(event.detail)}
    ></ticket-page>`;
  }

  get #ticket(): number | undefined {
    const { ticket } = this.params;
    return ticket && /^\d{1,12}$/.test(ticket) ? Number(ticket) : undefined;
  }

  get #numbers(): number[] {
    return this.#tickets.items.map((line) => line.number);
  }

  #count(): string {
    const { total, atLeast } = this.#tickets;
    if (total === undefined) return '';
    const words = this.#text();
    if (!atLeast) return words.total(total, number(total));
    return this.filter.q ? words.totalAmong(total, number(total), newest()) : words.totalAtLeast(number(total));
  }

  #readAddress(): void {
    const { id } = this.session.me.person;
    this.filter = readFilter(location.search, id);
    // For whoever it is sent to, `me` is somebody else.
    if (asksForMe(location.search)) go(inboxPath(this.filter, this.#ticket), { replace: true, unasked: true });
    const wanted = JSON.stringify([this.session.site.id, this.filter]);
    if (wanted !== this.#shown) void this.#tickets.show(this.session.site.id, this.filter);
    this.#shown = wanted;
    if (this.#ticket !== undefined) this.cursor = cursorOn(this.#numbers, this.#ticket, this.cursor);
    if (new URLSearchParams(location.search).has('search')) this.focusSearch();
  }

  #narrow(change: Partial<InboxFilter>): void {
    this.cursor = undefined;
    go(inboxPath({ ...this.filter, ...change }, this.#ticket), { replace: true });
  }

  /** Several events at once, such as a reply that resolves, are one reading. */
  #refreshSoon(ticketId?: string): void {
    clearTimeout(this.#gather);
    this.#gather = setTimeout(() => void this.#tickets.refresh(ticketId), gatherMs);
  }

  /** In the list j and k move; beside an open ticket they open the next one. */
  async #move(by: 1 | -1): Promise<void> {
    this.cursor = step(this.#numbers, this.cursor, by);
    if (!this.cursor) return;
    if (this.#ticket !== undefined) go(inboxPath(this.filter, this.cursor.number), { replace: true });
    await this.#focusCursor();
    if (this.cursor.row >= this.#numbers.length - 5) void this.#tickets.more();
  }

  async #focusCursor(): Promise<void> {
    const { number: wanted } = this.cursor ?? step(this.#numbers, undefined, 1) ?? {};
    if (wanted !== undefined) await this.list?.focusLine(wanted);
  }

  #openCursor(): void {
    if (this.cursor && this.cursor.number !== this.#ticket) go(inboxPath(this.filter, this.cursor.number));
  }

  async #write(what: 'reply' | 'note'): Promise<void> {
    if (!can(this.session.site, 'tickets.reply')) return;
    this.#openCursor();
    await this.updateComplete;
    await this.page?.write(what);
  }

  async #assignMe(): Promise<void> {
    if (!mayTake(this.session.site)) return;
    this.#openCursor();
    await this.updateComplete;
    await this.page?.assignMe();
  }

  #leave(): void {
    if (this.#ticket === undefined) return;
    go(inboxPath(this.filter));
    void this.#focusCursor();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inbox-place': InboxPlace;
  }
}
