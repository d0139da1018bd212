import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { undirected } from '@huiyin/shared/domain/text/direction';
import { customers } from '@huiyin/shared/i18n/admin/customers';
import type { TicketView } from '../api/tickets.ts';
import { number } from '../language/formats.ts';
import { langOf } from '../language/customer-languages.ts';
import { localized } from '../language/language.ts';
import { named } from '../ui/named.ts';
import { base } from '../ui/styles.ts';
import { everything, inboxPath } from './inbox-filter.ts';
import { statusBadge } from './status-badge.ts';

/** The server counts no more. */
const mostCounted = 100;

/** Other tickets of a ticket's customer, and who may be the same. */
@customElement('ticket-customer')
export class TicketCustomer extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        margin-top: var(--space-16);
      }
      ul {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-4);
        margin: var(--space-8) 0 0;
        padding: 0;
        list-style: none;
        font-size: var(--type-13);
      }
      li a {
        display: flex;
        align-items: center;
        gap: var(--space-8);
        min-width: 0;
        min-height: 1.5rem;
        text-decoration: none;
      }
      .number {
        flex: none;
        text-decoration: underline;
      }
      .maybe {
        margin-top: var(--space-12);
      }
    `,
  ];

  @property({ attribute: false }) ticket!: TicketView;

  readonly #text = localized(this, customers);

  override render(): TemplateResult | typeof nothing {
    const { customerId } = this.ticket;
    return customerId === null ? nothing : html`${this.#others(customerId)} ${this.#maybe()}`;
  }

  #others(customer: string): TemplateResult {
    const words = this.#text();
    const { total, newest } = this.ticket.sameCustomer;
    if (total === 0) return html`<p class="small muted">${words.none}</p>`;
    const all = total < mostCounted ? words.all(number(total + 1)) : words.most;
    return html`<h2 class="small">${words.others}</h2>
      <ul>
        ${newest.map(
          (one) =>
            html`<li>
              <a href=${inboxPath({ ...everything, status: 'all', customer }, one.number)}
                ><span class="number">#${one.number}</span> ${statusBadge(one.status)}
                <span class="one-line muted" lang=${langOf(one.locale)} dir="auto">${undirected(one.excerpt)}</span></a
              >
            </li>`,
        )}
        ${total > newest.length ? html`<li>${this.#all(customer, all)}</li>` : nothing}
      </ul>`;
  }

  #maybe(): TemplateResult | typeof nothing {
    const { maybeSame } = this.ticket;
    const words = this.#text();
    if (maybeSame.length === 0) return nothing;
    return html`<h2 class="small maybe">${words.maybe}</h2>
      <p class="small muted">${words.maybeHint}</p>
      <ul>
        ${maybeSame.map(({ id, name }, index) => html`<li>${this.#all(id, this.#name(name, index))}</li>`)}
      </ul>`;
  }

  /** Those who are called the same, or nothing, are told apart by a number. */
  #name(name: string | null, index: number): unknown {
    const words = this.#text();
    const isSame = (one: { name: string | null }): boolean => one.name === name;
    const { maybeSame } = this.ticket;
    const nth = number(maybeSame.slice(0, index + 1).filter(isSame).length);
    if (maybeSame.filter(isSame).length > 1) return words.numbered(name ?? words.noName, nth);
    return name === null ? words.noName : named(name);
  }

  #all(customer: string, label: unknown): TemplateResult {
    return html`<a href=${inboxPath({ ...everything, status: 'all', customer })}
      ><span class="number">${label}</span></a
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-customer': TicketCustomer;
  }
}
