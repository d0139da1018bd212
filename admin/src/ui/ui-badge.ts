import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/** A word of state. The colour only repeats what the word says. */
@customElement('ui-badge')
export class UiBadge extends LitElement {
  static override styles = css`
    :host {
      display: inline-block;
      flex: none;
      max-width: 100%;
      padding: 0 var(--space-8);
      border-radius: 0.625rem;
      /* In the dark what is sunken is as dark as the page. */
      background: light-dark(var(--sunken), var(--line));
      color: var(--muted);
      font-size: var(--type-12);
      font-weight: 500;
      line-height: 1.25rem;
      overflow-wrap: break-word;
      word-break: keep-all;
    }
    :host([tone='good']) {
      background: var(--good-soft);
      color: var(--good);
    }
    :host([tone='watch']) {
      background: var(--watch-soft);
      color: var(--watch);
    }
    :host([tone='bad']) {
      background: var(--bad-soft);
      color: var(--bad);
    }
    :host([tone='accent']) {
      background: var(--accent-soft);
      color: var(--accent);
    }
  `;

  @property({ reflect: true }) tone: 'muted' | 'good' | 'watch' | 'bad' | 'accent' = 'muted';

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-badge': UiBadge;
  }
}
