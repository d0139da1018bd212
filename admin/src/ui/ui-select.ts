import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Choosing } from './choosing.ts';
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
  /** Something is done at once with what is chosen: an arrow on the way to it chooses nothing. */
  @property({ type: Boolean }) acts = false;

  @query('#control') protected readonly control!: HTMLSelectElement | null;
  readonly #choosing = new Choosing(() => {
    if (this.control?.value !== this.value) this.took(new Event('change'));
  });

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
      @keydown=${this.acts ? this.#choosing.pressed : nothing}
      @keypress=${this.acts ? this.#choosing.pressed : nothing}
      @blur=${this.acts ? this.#choosing.left : nothing}
      @change=${this.acts ? this.#choosing.changed : this.took}
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
