import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PlaceElement } from '../place.ts';
import { TryAgain } from '../ui/try-again.ts';
import '../ui/ui-error.ts';

/** Stands where a place could not be loaded. Fires `retry` on a press, and by itself. */
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
  readonly #retry = (): boolean => this.dispatchEvent(new Event('retry'));
  readonly #tryAgain = new TryAgain(this.#retry, this);

  override render(): TemplateResult {
    return html`<ui-error .error=${this.error} @retry=${this.#retry}></ui-error>`;
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('error')) this.#tryAgain.after(this.error);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'place-trouble': PlaceTrouble;
  }
}
