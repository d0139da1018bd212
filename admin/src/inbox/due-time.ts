import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ticketLine } from '@huiyin/shared/i18n/admin/ticket-line';
import { dateTime } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { onPaper } from '../ui/moment.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-icon.ts';
import { timeLeftWords } from './time-left.ts';

/** How long a reply may still take, in words with icon and colour; the exact moment is its tooltip, and what paper says. */
@customElement('due-time')
export class DueTime extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-flex;
        font-size: var(--type-13);
        white-space: nowrap;
      }
      .muted {
        color: var(--muted);
      }
      .watch {
        color: var(--watch);
        font-weight: 500;
      }
      .bad {
        color: var(--bad);
        font-weight: 500;
      }
    `,
  ];

  readonly #text = localized(this, ticketLine);

  /** ISO 8601. */
  @property() at = '';
  /** The moment now in ms. */
  @property({ type: Number }) now = 0;
  /** Why it is due then; the tooltip says so too. */
  @property() why = '';

  override render(): TemplateResult {
    const { text, tone, icon } = timeLeftWords(Date.parse(this.at), this.now);
    const due = this.#text().dueAt(dateTime(this.at));
    const hint = this.why ? `${due}\n${this.why}` : due;
    return html`<span class=${tone} title=${hint}><ui-icon name=${icon}></ui-icon> ${onPaper(text, due)}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'due-time': DueTime;
  }
}
