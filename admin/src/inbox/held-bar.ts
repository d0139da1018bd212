import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { replyHoldSeconds } from '@huiyin/shared/domain/limits';
import { stream } from '@huiyin/shared/i18n/admin/stream';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { TicketView } from '../api/tickets.ts';
import { now } from '../clock.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-icon.ts';

export type HeldReply = TicketView['held'][number];

/**
 * When a reply goes to the customer, counted down for the eye (a toast says it to the ear, once), and how it is taken back. Fires `take-back`
 * with its id, composed.
 */
@customElement('held-bar')
export class HeldBar extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--space-8);
        /* As high before it is drawn: nothing moves. */
        min-height: 2.25rem;
        font-size: var(--type-12);
      }
    `,
  ];

  @property({ attribute: false }) reply!: HeldReply;
  /** Whether it is theirs who looks. */
  @property({ type: Boolean }) mine = false;
  readonly #text = localized(this, stream);
  readonly #shell = localized(this, shell);
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => this.requestUpdate(), 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  override render(): TemplateResult {
    return html`<span class="muted" aria-hidden="true"><ui-icon name="clock"></ui-icon> ${this.#when()}</span> ${
        this.mine
          ? html`<ui-button size="s" appearance="plain" variant="brand" @click=${this.#takeBack}
              >${this.#shell().undo}</ui-button
            >`
          : nothing
      }`;
  }

  #when(): string {
    const { held } = this.#text();
    const { releaseAt, resolves } = this.reply;
    // Whose clock is ahead or behind is told no nonsense.
    const seconds = Math.min(replyHoldSeconds, Math.ceil((Date.parse(releaseAt) - now()) / 1000));
    if (!(seconds > 0)) return held.now;
    return (resolves ? held.resolvesIn : held.in)(number(seconds));
  }

  #takeBack(): void {
    this.dispatchEvent(new CustomEvent<string>('take-back', { detail: this.reply.id, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'held-bar': HeldBar;
  }
}
