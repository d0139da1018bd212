import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { answers } from '@huiyin/shared/i18n/admin/answers';
import { localized } from '../language/language.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-icon.ts';
import type { Choice } from '../ui/ui-select.ts';

/**
 * One filter: what it is of, its value, which can be changed in place, and a button that takes it away. Fires `change` with the value;
 * an empty one takes it away.
 */
@customElement('filter-chip')
export class FilterChip extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    base,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        max-width: 100%;
        border: 1px solid var(--edge);
        border-radius: 1rem;
        background: var(--raised);
        font-size: var(--type-13);
      }
      :host([set]) {
        border-color: var(--accent);
        background: var(--accent-soft);
      }
      label {
        display: flex;
        flex: 1 1 auto;
        align-items: center;
        min-width: 0;
        padding-inline-start: var(--space-12);
      }
      .label {
        flex: none;
        color: var(--muted);
      }
      :host([set]) .label {
        color: var(--accent);
      }
      select,
      input {
        field-sizing: content;
        flex: 0 1 auto;
        min-width: 4rem;
        max-width: 16rem;
        min-height: 2rem;
        padding-inline: var(--space-4);
        border: 0;
        border-radius: 1rem;
        background: transparent;
        color: var(--text);
        font: inherit;
        font-weight: 500;
        text-overflow: ellipsis;
      }
      select:only-child {
        min-width: 0;
      }
      option {
        background: var(--raised);
        color: var(--text);
        font-weight: 400;
      }
      :is(select, input, button):focus-visible {
        outline: 2px solid var(--accent);
        outline-offset: -2px;
        border-radius: 1rem;
      }
      button {
        display: grid;
        flex: none;
        place-items: center;
        width: 2rem;
        height: 2rem;
        padding: 0;
        border: 0;
        border-radius: 1rem;
        background: none;
        color: var(--muted);
        cursor: pointer;
      }
      button:hover {
        color: var(--text);
      }
      @media (pointer: coarse) {
        select,
        input {
          min-height: 2.75rem;
          font-size: 1rem;
        }
        button {
          width: 2.75rem;
          height: 2.75rem;
        }
      }
    `,
  ];

  @property() label = '';
  /** As it is in a form. */
  @property() name = '';
  @property() value = '';
  /** What there is to choose from; left out, anything may be typed. */
  @property({ attribute: false }) choices: readonly Choice[] | undefined;
  /** What stands first, and is no choice. */
  @property() placeholder = '';
  /** It is always there: choosing the placeholder takes its value away. */
  @property({ type: Boolean }) lasting = false;

  /** Of what is typed, in characters. */
  @property({ type: Number }) longest = 200;

  @query('select, input') private readonly control!: HTMLSelectElement | HTMLInputElement;
  readonly #text = localized(this, answers);

  override render(): TemplateResult {
    return html`<label><span class="label">${this.label}</span>${this.#control()}</label>${
        this.lasting
          ? ''
          : html`<button type="button" aria-label=${this.#text().remove(this.label)} @click=${() => this.#take('')}>
              <ui-icon name="cross"></ui-icon>
            </button>`
      }`;
  }

  override updated(): void {
    this.toggleAttribute('set', this.value !== '');
  }

  #control(): TemplateResult {
    const took = (): void => this.#take(this.control.value.trim());
    if (!this.choices)
      return html`<input
        name=${this.name}
        maxlength=${this.longest}
        placeholder=${this.placeholder}
        .value=${this.value}
        @change=${took}
      />`;
    return html`<select name=${this.name} @change=${took}>
      <option value="" ?hidden=${!this.lasting} .selected=${!this.value}>${this.placeholder}</option>
      ${this.choices.map(
        ({ value, label }) => html`<option value=${value} .selected=${value === this.value}>${label}</option>`,
      )}
    </select>`;
  }

  #take(value: string): void {
    this.dispatchEvent(new CustomEvent('change', { detail: value }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'filter-chip': FilterChip;
  }
}
