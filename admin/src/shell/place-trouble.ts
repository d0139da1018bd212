import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PlaceElement } from '../place.ts';
import '../ui/ui-error.ts';

/** Stands where a place could not be loaded. Fires `retry` as the error in it does. */
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

  override render(): TemplateResult {
    return html`<ui-error .error=${this.error} @retry=${() => this.dispatchEvent(new Event('retry'))}></ui-error>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'place-trouble': PlaceTrouble;
  }
}
