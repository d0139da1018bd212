import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { localized } from '../language/language.ts';
import { forTheEar } from './looks.ts';

/** Grey lines where a list will be. Shown after 200 ms only: quick answers must not flicker. */
@customElement('ui-skeleton')
export class UiSkeleton extends LitElement {
  static override styles = [
    forTheEar,
    css`
      :host {
        display: grid;
        gap: var(--space-12);
        padding-block: var(--space-8);
        visibility: hidden;
        animation: show 0s 200ms forwards;
      }
      @keyframes show {
        to {
          visibility: inherit;
        }
      }
      .line {
        height: 1rem;
        border-radius: var(--radius-6);
        background: var(--line);
      }
      .line:nth-child(3n) {
        width: 70%;
      }
      .line:nth-child(3n + 1) {
        width: 90%;
      }
    `,
  ];

  readonly #text = localized(this, shell);

  @property({ type: Number }) rows = 3;

  override render(): TemplateResult {
    return html`<span class="sr" role="status">${this.#text().loading}</span>
      ${Array.from({ length: this.rows }, () => html`<div class="line"></div>`)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-skeleton': UiSkeleton;
  }
}
