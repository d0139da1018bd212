import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from './styles.ts';

/** The heading of a place, with a line below it (`hint`) and actions at its end (content). */
@customElement('ui-page-header')
export class UiPageHeader extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-8) var(--space-16);
        margin-bottom: var(--space-16);
      }
      h1 {
        font-size: var(--type-24);
        font-weight: 650;
        line-height: 1.25;
        letter-spacing: -0.01em;
      }
    `,
  ];

  @property() heading = '';
  @property() hint = '';

  override render(): TemplateResult {
    return html`<div>
        <h1>${this.heading}</h1>
        ${this.hint ? html`<p class="muted">${this.hint}</p>` : nothing}
      </div>
      <div class="actions"><slot></slot></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-page-header': UiPageHeader;
  }
}
