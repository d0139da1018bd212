import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import type { TicketView } from '../api/tickets.ts';
import { localized } from '../language/language.ts';
import { moment } from '../ui/moment.ts';
import { base } from '../ui/styles.ts';
import { eventWords } from './event-words.ts';
import { Ticking } from '../ui/ticking.ts';

/** Who did what, newest first. */
@customElement('ticket-history')
export class TicketHistory extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      ol {
        display: grid;
        gap: var(--space-8);
        margin-top: var(--space-8);
        padding-inline-start: var(--space-12);
        border-inline-start: 2px solid var(--line);
        font-size: var(--type-13);
      }
      time {
        color: var(--muted);
        font-size: var(--type-12);
      }
    `,
  ];

  @property({ attribute: false }) events: TicketView['history'] = [];

  readonly #text = localized(this, inbox);
  readonly #ticking = new Ticking(this);

  override render(): TemplateResult {
    return html`<h2 class="small">${this.#text().history}</h2>
      <ol>
        ${this.events
          .toReversed()
          .map((event) => html`<li>${eventWords(event)} ${moment(event.at, this.#ticking.now)}</li>`)}
      </ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-history': TicketHistory;
  }
}
