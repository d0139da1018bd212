import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { FormControl } from './form-control.ts';

/** A labelled calendar day as `YYYY-MM-DD`, or empty. Fires `change`. */
@customElement('ui-date')
export class UiDate extends FormControl {
  /** The last day that can be chosen. */
  @property() max = '';

  @query('#control') protected readonly control!: HTMLInputElement | null;

  protected override renderControl(): TemplateResult {
    return html`<input
      id="control"
      class="control"
      part="control"
      type="date"
      name=${this.name || nothing}
      .value=${live(this.value)}
      max=${this.max || nothing}
      ?required=${this.required}
      ?disabled=${this.disabled}
      aria-invalid=${this.error ? 'true' : nothing}
      aria-label=${this.named}
      aria-describedby=${this.described}
      @change=${this.took}
    />`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-date': UiDate;
  }
}
