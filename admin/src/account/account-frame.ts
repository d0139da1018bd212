import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { localized } from '../language/language.ts';
import '../shell/language-select.ts';
import { base } from '../ui/styles.ts';

/** The quiet page around a form for people who are not signed in: mark, heading, content, languages. */
@customElement('account-frame')
export class AccountFrame extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        align-items: center;
        min-height: 100dvh;
        padding: clamp(var(--space-16), 8vh, 6rem) var(--space-16) var(--space-32);
      }
      main {
        width: 100%;
        max-width: 26rem;
      }
      :host([wide]) main {
        max-width: 36rem;
      }
      .brand {
        display: flex;
        align-items: center;
        gap: var(--space-8);
        margin-bottom: var(--space-16);
        font-weight: 650;
      }
      img {
        width: 1.75rem;
        height: 1.75rem;
      }
      h1 {
        margin-bottom: var(--space-4);
        font-size: var(--type-24);
        font-weight: 650;
        line-height: 1.25;
      }
      .content {
        display: grid;
        gap: var(--space-16);
        margin-top: var(--space-16);
        padding: var(--space-24);
        border: 1px solid var(--line);
        border-radius: var(--radius-10);
        background: var(--raised);
      }
      language-select {
        width: 10rem;
        margin-top: var(--space-24);
      }
      @media (max-width: 30rem) {
        .content {
          padding: var(--space-16);
        }
      }
    `,
  ];

  readonly #text = localized(this, shell);

  @property() heading = '';
  @property() hint = '';
  @property({ type: Boolean, reflect: true }) wide = false;

  override updated(): void {
    document.title = `${this.heading} · ${this.#text().product}`;
  }

  override render(): TemplateResult {
    const words = this.#text();
    return html`<main>
        <p class="brand"><img src="/admin/icons/huiyin.svg" alt="" />${words.product}</p>
        <h1>${this.heading}</h1>
        ${this.hint ? html`<p class="muted">${this.hint}</p>` : nothing}
        <div class="content"><slot></slot></div>
      </main>
      <footer>
        <language-select quiet></language-select>
      </footer>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-frame': AccountFrame;
  }
}
