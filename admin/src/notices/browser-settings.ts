import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { notices } from '@huiyin/shared/i18n/admin/notices';
import { localized } from '../language/language.ts';
import { base, below, card } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import { askForMessages, browserState, showMessage, type BrowserState } from './browser-message.ts';

/** Whether this browser tells what is new, and the only place where it is asked to. */
@customElement('browser-settings')
export class BrowserSettings extends LitElement {
  static override styles = [
    base,
    card,
    below,
    css`
      .card > h2 {
        margin: 0;
      }
    `,
  ];

  readonly #text = localized(this, notices);
  @state() private state: BrowserState = browserState();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('focus', this.#look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('focus', this.#look);
  }

  override render(): TemplateResult {
    const words = this.#text().browser;
    return html`<section class="card stack" aria-labelledby="heading">
      <h2 id="heading">${words.heading}</h2>
      <p class="muted">${words.text}</p>
      ${this.#renderState()}
    </section>`;
  }

  #renderState(): TemplateResult {
    const words = this.#text().browser;
    if (this.state === 'default')
      return html`<div><ui-button appearance="outlined" @click=${this.#ask}>${words.ask}</ui-button></div>`;
    return html`<p role="status">${words[this.state]}</p>
      ${this.state === 'granted' ? html`<div><ui-button appearance="outlined" @click=${this.#show}>${words.show}</ui-button></div>` : ''}`;
  }

  /** Who comes back may have changed it where the browser keeps it. */
  readonly #look = (): void => void (this.state = browserState());

  readonly #ask = async (): Promise<void> => {
    await askForMessages();
    this.#look();
  };

  /** Some browsers allow what they do not do. */
  readonly #show = (): void => {
    const words = this.#text();
    const isShown = showMessage(words.browser.example, {
      body: words.ways.kinds.assigned,
      tag: 'huiyin-example',
      pressed: () => undefined,
    });
    if (!isShown) this.state = 'unsupported';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'browser-settings': BrowserSettings;
  }
}
