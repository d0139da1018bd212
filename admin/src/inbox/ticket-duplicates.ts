import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { duplicates } from '@huiyin/shared/i18n/admin/duplicates';
import { Acts } from '../acts.ts';
import type { SiteRef } from '../api/session.ts';
import { markDuplicate as mark, ticketOf, unmarkDuplicate, type TicketView } from '../api/tickets.ts';
import { store } from '../data/store.ts';
import { localized } from '../language/language.ts';
import { shows } from '../place.ts';
import { Opened } from '../ui/opened.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import { toast } from '../ui/ui-toasts.ts';
import './duplicate-form.ts';
import { inboxPath, readFilter } from './inbox-filter.ts';
import { statusBadge } from './status-badge.ts';
import { markDuplicate } from './ticket-actions.ts';

type LinkedTicket = TicketView['duplicates'][number];

/** Tickets about the matter of a ticket, and how it is said that there are. Fires `linked` with what the server made of one of the two. */
@customElement('ticket-duplicates')
export class TicketDuplicates extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        margin-top: var(--space-16);
        font-size: var(--type-13);
      }
      .mark {
        margin-inline-start: calc(-1 * var(--space-12));
      }
      .one {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-4) var(--space-8);
        min-height: 2rem;
      }
    `,
  ];

  @property({ attribute: false }) ticket!: TicketView;
  @property({ attribute: false }) site!: SiteRef;

  /** By the id of the ticket of which it is asked. */
  readonly #opened = new Opened(this, 'duplicate-form');
  /** By the id of the ticket in sight when it began. */
  readonly #acts = new Acts(this);
  readonly #text = localized(this, duplicates);

  override render(): TemplateResult | typeof nothing {
    const { duplicateOf, duplicates: others } = this.ticket;
    if (duplicateOf) return this.#original(duplicateOf);
    if (others.length > 0) return this.#others(others);
    if (!this.#may) return nothing;
    if (this.#opened.is(this.ticket.id)) return this.#form(this.ticket);
    return html`<div class="mark">
      <ui-button size="s" appearance="plain" data-of=${this.ticket.id} @click=${() => void this.ask()}
        >${markDuplicate.label()}</ui-button
      >
    </div>`;
  }

  #original(original: LinkedTicket): TemplateResult {
    const words = this.#text();
    const { id, number } = this.ticket;
    return html`<div class="one">
      <span>${words.of}</span> ${this.#link(original)}
      ${this.#unmark(words.unmarkThis, number, () => unmarkDuplicate(this.site.id, id, String(original.number)))}
    </div>`;
  }

  #others(others: readonly LinkedTicket[]): TemplateResult {
    const words = this.#text();
    const { id } = this.ticket;
    return html`<h2 class="small">${words.others}</h2>
      ${others.map(
        (one) =>
          html`<div class="one">
            ${this.#link(one)}
            ${this.#unmark(words.unmark(`#${one.number}`), one.number, () =>
              unmarkDuplicate(this.site.id, String(one.number), id),
            )}
          </div>`,
      )}`;
  }

  #form(ticket: TicketView): TemplateResult {
    return html`${keyed(
      ticket.id,
      html`<duplicate-form
        .mark=${(original: number) =>
          this.#take(
            ticket,
            mark(this.site.id, ticket.id, String(original)),
            this.#text().marked(`#${ticket.number}`, `#${original}`),
          )}
        @cancelled=${() => void this.#opened.close()}
      ></duplicate-form>`,
    )}`;
  }

  /** @param number of the ticket that is said to be no duplicate */
  #unmark(label: string, number: number, call: () => Promise<TicketView>): TemplateResult | typeof nothing {
    if (!this.#may) return nothing;
    const { ticket } = this;
    const said = this.#text().unmarked(`#${number}`);
    const act = (): Promise<boolean> => this.#acts.do(ticket.id, () => this.#take(ticket, call(), said));
    return html`<ui-button size="s" appearance="plain" ?loading=${this.#acts.isDoing(ticket.id)} @click=${act}
      >${label}</ui-button
    >`;
  }

  #link({ number, status }: LinkedTicket): TemplateResult {
    return html`<a href=${inboxPath(readFilter(location.search, ''), number)}>#${number}</a> ${statusBadge(status)}`;
  }

  get #may(): boolean {
    return shows(this.site, markDuplicate);
  }

  /** Asks of which ticket this is a duplicate. */
  async ask(): Promise<void> {
    await this.#opened.open(this.ticket.id);
  }

  /** The server answers with one of the two; a ticket that was in sight when it began, and is the other, is read. */
  async #take(ticket: TicketView, call: Promise<TicketView>, said: string): Promise<void> {
    const siteId = this.site.id;
    const detail = await call;
    this.dispatchEvent(new CustomEvent('linked', { detail }));
    if (detail.id !== ticket.id) await store.of(ticketOf(siteId, ticket.number)).again();
    toast(said, { about: ticket.id });
    if (this.isConnected && this.ticket.id === ticket.id) await this.#end();
  }

  /** What the focus stood on may be gone: it goes to what stands in its place. */
  async #end(): Promise<void> {
    await this.#opened.close();
    this.renderRoot.querySelector<HTMLElement>('ui-button, a')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-duplicates': TicketDuplicates;
  }
}
