import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import './ui-row.ts';

/** Rows (`<ui-row>`, content) below one another, with a line between them. */
@customElement('ui-list')
export class UiList extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    ::slotted(:not(:first-child)) {
      border-top: 1px solid var(--line);
    }
  `;

  override connectedCallback(): void {
    super.connectedCallback();
    this.role = 'list';
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-list': UiList;
  }
}
