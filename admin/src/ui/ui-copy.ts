import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { localized } from '../language/language.ts';
import { base } from './styles.ts';
import './ui-button.ts';
import './ui-icon.ts';

/** Text to take along: shown as code, with a button that copies it and says so. */
@customElement('ui-copy')
export class UiCopy extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: flex-start;
        gap: var(--space-8);
        padding: var(--space-12);
        border: 1px solid var(--line);
        border-radius: var(--radius-6);
        background: var(--sunken);
      }
      code {
        flex: 1 1 12rem;
        min-width: 0;
        padding-block: var(--space-4);
        font-family: var(--font-code);
        font-size: var(--type-13);
        white-space: pre-wrap;
      }
    `,
  ];

  readonly #text = localized(this, shell);

  @property() text = '';
  @state() private copied = false;

  override render(): TemplateResult {
    const words = this.#text();
    return html`<code dir="ltr">${this.text}</code>
      <ui-button size="s" appearance="outlined" @click=${this.#copy}>
        <ui-icon slot="start" name=${this.copied ? 'check' : 'copy'}></ui-icon>
        ${this.copied ? words.copied : words.copy}
      </ui-button>
      <span class="sr" role="status">${this.copied ? words.copied : ''}</span>`;
  }

  /** Outside https and loopback there is no clipboard, and elsewhere it may refuse: then the text is selected, ready for the keyboard. */
  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text);
    } catch {
      return this.#select();
    }
    this.copied = true;
    setTimeout(() => (this.copied = false), 2000);
  }

  #select(): void {
    const code = this.renderRoot.querySelector('code');
    if (code) getSelection()?.selectAllChildren(code);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-copy': UiCopy;
  }
}
