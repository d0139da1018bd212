import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { isInvalid } from '../api/problem.ts';
import { localized } from '../language/language.ts';
import { problemTextKept } from '../language/problem-text.ts';
import './ui-button.ts';
import './ui-icon.ts';

/** What went wrong, in words made from the problem's code, what else is to be said, and a way to try again (fires `retry`). */
@customElement('ui-error')
export class UiError extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-8) var(--space-12);
      padding: var(--space-12) var(--space-16);
      border: 1px solid var(--bad);
      border-radius: var(--radius-10);
      background: var(--bad-soft);
      color: var(--bad);
    }
    p {
      margin: 0;
      flex: 1 1 12rem;
    }
  `;

  readonly #text = localized(this, shell);

  @property({ attribute: false }) error: unknown;
  /** Leaves out the button where trying again is the form's own. */
  @property({ type: Boolean, attribute: 'no-retry' }) noRetry = false;

  /** The fields at fault are marked above this. */
  @property({ type: Boolean }) marked = false;

  override render(): TemplateResult {
    const words = this.#text();
    const text =
      this.marked && isInvalid(this.error) ? `${words.problems.invalid} ${words.marked}` : problemTextKept(this.error);
    return html`<ui-icon name="warning"></ui-icon>
      <p role="alert">${text} <slot></slot></p>
      ${
        this.noRetry
          ? nothing
          : html`<ui-button size="s" appearance="outlined" @click=${() => this.dispatchEvent(new Event('retry'))}>
              ${words.tryAgain}
            </ui-button>`
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-error': UiError;
  }
}
