import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { queue } from '@huiyin/shared/i18n/admin/queue';
import { offered } from '../actions/action.ts';
import type { SiteRef } from '../api/session.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { atMost } from '../shell/waiting-mark.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import { queueActions, type Queue } from './queue-actions.ts';

/** How many tickets are chosen, and what can be done to all of them. Fires `select-tickets` with `'all'` or `'none'` for who wants to choose all that are here, or none. */
@customElement('queue-bar')
export class QueueBar extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: sticky;
        z-index: 2;
        inset-block-end: 0;
        display: block;
        padding: var(--space-8) var(--space-12);
        border-top: 1px solid var(--edge);
        background: var(--raised);
        box-shadow: var(--shadow);
      }
      .count {
        margin-inline-end: auto;
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) queue!: Queue;
  /** What may be done there. */
  @property({ attribute: false }) site!: SiteRef;
  /** How many tickets are here. */
  @property({ type: Number }) total = 0;
  /** How many the list has, with those that are not here yet, as far as they are counted. */
  @property({ type: Number }) listed = 0;

  readonly #text = localized(this, queue);

  override connectedCallback(): void {
    super.connectedCallback();
    this.role = 'group';
  }

  override render(): TemplateResult {
    const words = this.#text();
    const { length } = this.queue.lines;
    this.ariaLabel = words.bar;
    return html`<div class="actions">
        <span class="count small" role="status">${this.#chosen(length)}</span>
        ${
          length < this.total
            ? html`<ui-button size="s" appearance="plain" @click=${() => this.#tell('all')}
                >${words.all(number(this.total))}</ui-button
              >`
            : nothing
        }
        <ui-button size="s" appearance="plain" @click=${() => this.#tell('none')}>${words.clear}</ui-button>
      </div>
      <div class="actions">${this.#actions()}</div>`;
  }

  #chosen(count: number): string {
    const words = this.#text();
    return count < this.listed ? words.chosenOf(number(count), atMost(this.listed)) : words.chosen(number(count));
  }

  /** The first stands out; each says its key. While one is on its way there is no other. */
  #actions(): TemplateResult[] {
    const { acts, lines } = this.queue;
    return offered(queueActions, this.site, this.queue).map(
      (action, at) =>
        html`<ui-button
          size="s"
          variant=${at ? 'neutral' : 'brand'}
          appearance=${at ? 'outlined' : 'accent'}
          title=${action.key ?? nothing}
          ?soft-disabled=${acts.isDoing(lines)}
          @click=${() => action.run(this.queue)}
          >${action.label()}</ui-button
        >`,
    );
  }

  #tell(what: 'all' | 'none'): void {
    this.dispatchEvent(new CustomEvent('select-tickets', { detail: what }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'queue-bar': QueueBar;
  }
}
