import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { FormControl } from './form-control.ts';

/** One thing to choose; `value` is what forms and events carry. */
export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

/** A labelled choice of one: the platform's own list, which phones and screen readers know. Fires `change`. */
@customElement('ui-select')
export class UiSelect extends FormControl {
  @property({ attribute: false }) choices: readonly Choice[] = [];

  @query('#control') protected readonly control!: HTMLSelectElement | null;

  protected override renderControl(): TemplateResult {
    return html`<select
      id="control"
      class="control"
      part="control"
      name=${this.name || nothing}
      ?required=${this.required}
      ?disabled=${this.disabled}
      aria-invalid=${this.error ? 'true' : nothing}
      aria-label=${this.named}
      aria-describedby=${this.described}
      @change=${this.took}
    >
      ${this.choices.map(
        ({ value, label }) => html`<option value=${value} .selected=${value === this.value}>${label}</option>`,
      )}
    </select>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-select': UiSelect;
  }
}
