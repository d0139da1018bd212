import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { localized } from '../language/language.ts';
import { base } from './styles.ts';
import './ui-button.ts';

/** A text (content) that may be long: its first three lines, or `--lines` of them, and a button for the rest where there is one. */
@customElement('ui-long')
export class UiLong extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      @media screen {
        :host(:not([whole])) .text {
          display: -webkit-box;
          -webkit-line-clamp: var(--lines, 3);
          -webkit-box-orient: vertical;
          overflow: hidden;
        }
      }
      /* Its words stand below those of the text. */
      ui-button::part(base) {
        padding-inline: 0;
      }
      @media print {
        ui-button {
          display: none;
        }
      }
    `,
  ];

  /** All of it is shown. */
  @property({ type: Boolean, reflect: true }) whole = false;
  @state() private isCut = false;
  @query('.text') private readonly text!: HTMLElement;
  readonly #words = localized(this, shell);
  readonly #watch = new ResizeObserver(() => this.#measure());

  override firstUpdated(): void {
    this.#watch.observe(this.text);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#watch.observe(this.text);
  }

  override render(): TemplateResult {
    return html`<div id="text" class="text"><slot @slotchange=${this.#measure}></slot></div>
      ${this.isCut || this.whole ? this.#button() : nothing}`;
  }

  #button(): TemplateResult {
    const words = this.#words();
    return html`<ui-button size="s" appearance="plain" @click=${() => (this.whole = !this.whole)}
      >${this.whole ? words.showLess : words.showAll}</ui-button
    >`;
  }

  #measure(): void {
    if (!this.whole) this.isCut = this.text.scrollHeight > this.text.clientHeight + 1;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-long': UiLong;
  }
}
