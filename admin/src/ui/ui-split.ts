import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/** A list (`slot="list"`) and the thing chosen in it (content), side by side; on narrow screens and on paper only one of the two. */
@customElement('ui-split')
export class UiSplit extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: clamp(20rem, 30%, 26rem) minmax(0, 1fr);
      min-height: 0;
      height: 100%;
    }
    .list {
      border-inline-end: 1px solid var(--line);
    }
    .list,
    .detail {
      /* What is there for the ear alone scrolls with the rest, and makes no page long. */
      position: relative;
      min-width: 0;
      min-height: 0;
      overflow: auto;
    }
    @media print {
      :host {
        height: auto;
      }
      .list,
      .detail {
        overflow: visible;
      }
      :host([detail]) {
        grid-template-columns: minmax(0, 1fr);
      }
      :host([detail]) .list {
        display: none;
      }
    }
    @media (max-width: 59.99rem) {
      :host {
        grid-template-columns: minmax(0, 1fr);
      }
      .list {
        border: 0;
      }
      :host([detail]) .list,
      :host(:not([detail])) .detail {
        display: none;
      }
    }
  `;

  /** Whether something is chosen: then narrow screens show it instead of the list. */
  @property({ type: Boolean, reflect: true }) detail = false;

  override render(): TemplateResult {
    return html`<div class="list"><slot name="list"></slot></div>
      <div class="detail"><slot></slot></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-split': UiSplit;
  }
}
