import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { filters } from '@huiyin/shared/i18n/admin/filters';
import { localized } from '../language/language.ts';
import { Choosing } from '../ui/choosing.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-icon.ts';
import type { Choice } from '../ui/ui-select.ts';
import { chipStyles } from './filter-chip-styles.ts';

/**
 * One filter: what it is of, its value, which can be changed in place, and a button that takes it away. Fires `change` with the value;
 * an empty one takes it away.
 */
@customElement('filter-chip')
export class FilterChip extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [base, chipStyles];

  /** What it is of; left out, the placeholder says it. */
  @property() label = '';
  /** Hides the label from the eye, not from screen readers. */
  @property({ type: Boolean, reflect: true }) quiet = false;
  /** As it is in a form. */
  @property() name = '';
  @property() value = '';
  /** What there is to choose from; left out, anything may be typed. */
  @property({ attribute: false }) choices: readonly Choice[] | undefined;
  /** What stands first, and is no choice. */
  @property() placeholder = '';
  /** It is always there: choosing the placeholder takes its value away. */
  @property({ type: Boolean, reflect: true }) lasting = false;
  /** Something is done at once with what is chosen: an arrow on the way to it chooses nothing. */
  @property({ type: Boolean }) acts = false;
  /** Of what is typed, in characters. */
  @property({ type: Number }) longest = 200;

  @query('select, input') private readonly control!: HTMLSelectElement | HTMLInputElement;
  readonly #choosing = new Choosing(() => {
    if (this.control.value !== this.value) this.#took();
  });
  readonly #text = localized(this, filters);

  override render(): TemplateResult {
    return html`<label
        >${this.#isLabelled ? html`<span class="label one-line">${this.label}</span>` : nothing}${this.#control()}</label
      >${
        this.lasting
          ? nothing
          : html`<button type="button" aria-label=${this.#text().remove(this.label)} @click=${() => this.#take('')}>
              <ui-icon name="cross"></ui-icon>
            </button>`
      }`;
  }

  override updated(): void {
    this.toggleAttribute('set', this.value !== '');
    // What was chosen from it is not its value until somebody says so; what is being typed is left alone.
    if (this.control instanceof HTMLSelectElement && !this.#choosing.isUnderWay) this.control.value = this.value;
  }

  get #isLabelled(): boolean {
    return this.label !== '' && !this.quiet;
  }

  #control(): TemplateResult {
    if (!this.choices)
      return html`<input
        name=${this.name}
        maxlength=${this.longest}
        placeholder=${this.placeholder}
        .value=${this.value}
        @change=${this.#took}
      />`;
    return html`<select
      name=${this.name}
      aria-label=${this.#isLabelled ? nothing : this.label || this.placeholder}
      @keydown=${this.acts ? this.#choosing.pressed : nothing}
      @keypress=${this.acts ? this.#choosing.pressed : nothing}
      @blur=${this.acts ? this.#choosing.left : nothing}
      @change=${this.acts ? this.#choosing.changed : this.#took}
    >
      <option value="" ?hidden=${!this.lasting}>${this.placeholder}</option>
      ${this.choices.map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
    </select>`;
  }

  readonly #took = (): void => this.#take(this.control.value.trim());

  #take(value: string): void {
    this.dispatchEvent(new CustomEvent('change', { detail: value }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'filter-chip': FilterChip;
  }
}
