import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import './ui-icon.ts';
import type { IconName } from './ui-icon.ts';

/** What a list says when there is nothing in it: `heading`, a sentence as content, and `slot="action"`. */
@customElement('ui-empty')
export class UiEmpty extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      justify-items: center;
      gap: var(--space-8);
      padding: var(--space-32) var(--space-16);
      text-align: center;
      color: var(--muted);
    }
    ui-icon {
      width: 2rem;
      height: 2rem;
    }
    p {
      margin: 0;
      max-width: 32rem;
      text-wrap: balance;
    }
    .heading {
      color: var(--text);
      font-weight: 600;
    }
  `;

  @property() icon: IconName = 'inbox';
  @property() heading = '';

  override render(): TemplateResult {
    return html`<ui-icon name=${this.icon}></ui-icon>
      <p class="heading">${this.heading}</p>
      <p><slot></slot></p>
      <slot name="action"></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-empty': UiEmpty;
  }
}
