import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { mayRenew } from '../api/load-part.ts';
import type { PlaceElement } from '../places.ts';
import '../ui/ui-error.ts';

const firstWaitMs = 2000;
const longestWaitMs = 30_000;

/** Stands where a place could not be loaded. Fires `retry` on a press, when the network is back, and ever less often by itself. */
@customElement('place-trouble')
export class PlaceTrouble extends LitElement implements PlaceElement {
  static override styles = css`
    :host {
      display: block;
      max-width: 40rem;
      padding: var(--space-24) var(--space-16);
    }
  `;

  params = {};
  /** Of the last attempt: a new one for each. */
  @property({ attribute: false }) error: unknown;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitMs = firstWaitMs;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#waitMs = firstWaitMs;
    this.#plan();
    addEventListener('online', this.#retry);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    removeEventListener('online', this.#retry);
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#plan();
  }

  override render(): TemplateResult {
    return html`<ui-error .error=${this.error} @retry=${this.#press}></ui-error>`;
  }

  #plan(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#retry, this.#waitMs);
    this.#waitMs = Math.min(2 * this.#waitMs, longestWaitMs);
  }

  readonly #press = (): void => {
    mayRenew();
    this.#retry();
  };

  readonly #retry = (): void => void this.dispatchEvent(new Event('retry'));
}

declare global {
  interface HTMLElementTagNameMap {
    'place-trouble': PlaceTrouble;
  }
}
