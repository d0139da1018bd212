import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SurveyDefinition } from '@huiyin/shared/contract/questions';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { customers } from '@huiyin/shared/i18n/admin/customers';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { stream } from '@huiyin/shared/i18n/admin/stream';
import type { SiteRef } from '../api/session.ts';
import type { TicketView } from '../api/tickets.ts';
import { number } from '../language/formats.ts';
import { bookOf, localized } from '../language/language.ts';
import { listOf } from '../language/list-of.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-icon.ts';
import type { Classifying } from './classified.ts';
import './ticket-answers.ts';
import './ticket-customer.ts';
import './ticket-duplicates.ts';
import './ticket-facts.ts';

/**
 * What stands beside the conversation of a ticket: whose it is, what it is about, and what it has to do with others. Where there is no
 * room beside, it is folded into a line above. Fires `linked` with what the server made of one of two tickets, and `classify` with what is said
 * of this one.
 */
@customElement('ticket-beside')
export class TicketBeside extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        position: relative;
        border-bottom: 1px solid var(--line);
        background: var(--surface);
      }
      /* In sight however far one has scrolled, as long as it is a line. */
      @media (min-width: 60rem) {
        @container (max-width: 44.99rem) {
          :host(:not([open])) {
            position: sticky;
            inset-block-start: 0;
            z-index: 1;
          }
        }
      }
      .fold {
        display: flex;
        align-items: center;
        gap: var(--space-8);
        width: 100%;
        min-height: 2.5rem;
        padding: 0 var(--space-16);
        border: 0;
        background: none;
        color: inherit;
        font: inherit;
        font-size: var(--type-13);
        text-align: start;
        cursor: pointer;
      }
      .fold:focus-visible {
        outline-offset: -2px;
      }
      .fold b {
        flex: none;
        font-weight: 500;
      }
      .all {
        padding: var(--space-16);
      }
      .fold:not([aria-expanded='true']) + .all {
        display: none;
      }
      ticket-facts {
        display: block;
        margin-top: var(--space-24);
      }
      @container (min-width: 45rem) {
        :host {
          border-bottom: 0;
          border-inline-start: 1px solid var(--line);
        }
        .fold {
          display: none;
        }
        .fold:not([aria-expanded='true']) + .all {
          display: block;
        }
      }
      @media print {
        .fold {
          display: none;
        }
        .fold:not([aria-expanded='true']) + .all {
          display: block;
        }
      }
    `,
  ];

  @property({ attribute: false }) ticket!: TicketView;
  @property({ attribute: false }) site!: SiteRef;
  /** The survey in the version that was asked; undefined while it is not here. */
  @property({ attribute: false }) asked: SurveyDefinition | undefined;
  @property({ attribute: false }) categoryWord: (category: string) => string = (category) => category;
  /** Unfolded, where it is folded. */
  @property({ type: Boolean, reflect: true }) open = false;

  readonly #text = localized(this, inbox);

  override render(): TemplateResult {
    const words = this.#text();
    return html`<aside aria-label=${words.details}>
      <button
        class="fold"
        type="button"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-controls="all"
        @click=${() => (this.open = !this.open)}
      >
        <ui-icon name=${this.open ? 'up' : 'down'}></ui-icon> <b>${bookOf(stream).beside}</b>
        <span class="one-line muted">${inShort(this.ticket)}</span>
      </button>
      <div id="all" class="all">${this.#renderAll()}</div>
    </aside>`;
  }

  #renderAll(): TemplateResult {
    const { ticket, site, asked, categoryWord } = this;
    const { response } = ticket;
    return html`<ticket-customer .ticket=${ticket} .site=${site}></ticket-customer>
      <ticket-facts
        .ticket=${ticket}
        .asked=${asked}
        .categoryWord=${categoryWord}
        @classify=${({ detail }: CustomEvent<Classifying>) => this.dispatchEvent(new CustomEvent('classify', { detail }))}
      ></ticket-facts>
      <ticket-duplicates
        .ticket=${ticket}
        .site=${site}
        @linked=${({ detail }: CustomEvent<TicketView>) => this.dispatchEvent(new CustomEvent('linked', { detail }))}
      ></ticket-duplicates>
      ${response ? html`<ticket-answers .response=${response} .asked=${asked}></ticket-answers>` : nothing}`;
  }

  /** Asks of which ticket this is a duplicate. */
  async askOriginal(): Promise<void> {
    this.open = true;
    await this.updateComplete;
    await this.renderRoot.querySelector('ticket-duplicates')?.ask();
  }
}

/** The order it is about, and how many other tickets its customer has. */
function inShort({ response, sameCustomer: { total } }: TicketView): string {
  const order = response?.answers['order_number'];
  const others = total ? [bookOf(customers).othersInShort(total, number(total))] : [];
  return listOf([...(order === undefined ? [] : [isolated(String(order))]), ...others]);
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-beside': TicketBeside;
  }
}
