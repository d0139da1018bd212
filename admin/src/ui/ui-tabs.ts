import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from './styles.ts';

/** One part of a place, at its own address. */
export interface Tab {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}

/** The parts of a place side by side; each is a link, so that it can be opened, kept and sent. */
@customElement('ui-tabs')
export class UiTabs extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        margin-bottom: var(--space-16);
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        border-bottom: 1px solid var(--line);
      }
      a {
        display: block;
        margin-bottom: -1px;
        /* The twelve of Settings have room beside one another. */
        padding: var(--space-8) calc(var(--space-4) * 1.5);
        border-bottom: 2px solid transparent;
        color: var(--muted);
        text-decoration: none;
      }
      /* As wide as once it is the current one, so that tabs stay where they are. */
      a::after {
        content: attr(data-label);
        display: block;
        height: 0;
        overflow: hidden;
        font-weight: 600;
        visibility: hidden;
      }
      a:hover {
        color: var(--text);
      }
      a[aria-current='page'] {
        border-color: var(--accent);
        color: var(--text);
        font-weight: 600;
      }
      /* What is transparent is seen then. */
      @media (forced-colors: active) {
        a:not([aria-current='page']) {
          border-color: Canvas;
        }
      }
    `,
  ];

  /** Names the group. */
  @property() label = '';
  @property({ attribute: false }) tabs: readonly Tab[] = [];

  override render(): TemplateResult {
    return html`<nav aria-label=${this.label}>
      <ul>
        ${this.tabs.map(
          ({ href, label, current }) =>
            html`<li>
              <a href=${href} data-label=${label} aria-current=${current ? 'page' : nothing}>${label}</a>
            </li>`,
        )}
      </ul>
    </nav>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-tabs': UiTabs;
  }
}
