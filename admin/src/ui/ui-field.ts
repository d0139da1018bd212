import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { Range } from '@huiyin/shared/domain/limits';
import { FormControl } from './form-control.ts';
import { isComposing } from './typing.ts';

/** A labelled line of text, or several with `rows`. Fires `input` and `change`; Enter in one line submits the form. */
@customElement('ui-field')
export class UiField extends FormControl {
  @property() type: 'text' | 'email' | 'password' | 'search' | 'number' | 'url' | 'time' = 'text';
  /** More than 0 makes it a text area of so many lines. */
  @property({ type: Number }) rows = 0;
  @property() placeholder = '';
  @property() autocomplete?: AutoFill;
  @property() override inputMode = '';
  @property({ type: Number }) maxLength?: number;
  /** Both ends of a number. */
  @property({ attribute: false }) range?: Range;
  @property({ type: Boolean }) readOnly = false;
  /** Values to choose from while typing; free text stays possible. */
  @property({ attribute: false }) suggestions: readonly string[] = [];

  @query('#control') protected readonly control!: HTMLInputElement | HTMLTextAreaElement | null;

  select(): void {
    this.control?.select();
  }

  /** What stands before the cursor. */
  get beforeCursor(): string {
    return this.value.slice(0, this.control?.selectionStart ?? 0);
  }

  /**
   * Puts a text where the cursor is as if it were typed: the browser's Undo takes it back, and `input` fires.
   * @param instead of so many characters before the cursor
   */
  insert(text: string, instead = 0): void {
    const { control } = this;
    if (!control || control.readOnly || control.disabled) return;
    control.focus();
    const [start, end] = [(control.selectionStart ?? 0) - instead, control.selectionEnd ?? 0];
    if (instead) control.setSelectionRange(start, end);
    // Old, and still the only way into the browser's Undo.
    if (document.execCommand('insertText', false, text)) return;
    control.setRangeText(text, start, end, 'end');
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  protected override renderControl(): TemplateResult {
    return this.rows > 0 ? this.#lines() : this.#line();
  }

  #line(): TemplateResult {
    return html`<input
        id="control"
        class="control"
        part="control"
        type=${this.type}
        name=${this.name || nothing}
        .value=${live(this.value)}
        placeholder=${this.placeholder || nothing}
        dir=${this.#direction}
        autocomplete=${ifDefined(this.autocomplete)}
        inputmode=${this.inputMode || nothing}
        maxlength=${ifDefined(this.maxLength)}
        min=${ifDefined(this.range?.least)}
        max=${ifDefined(this.range?.most)}
        list=${this.suggestions.length ? 'suggestions' : nothing}
        ?required=${this.required}
        ?disabled=${this.disabled}
        ?readonly=${this.readOnly}
        aria-invalid=${this.error ? 'true' : nothing}
        aria-label=${this.named}
        aria-describedby=${this.described}
        @input=${this.took}
        @change=${this.took}
        @keydown=${this.#submitOnEnter}
      />${
        this.suggestions.length
          ? html`<datalist id="suggestions">
              ${this.suggestions.map((s) => html`<option value=${s}></option>`)}
            </datalist>`
          : nothing
      }`;
  }

  #lines(): TemplateResult {
    return html`<textarea
      id="control"
      class="control"
      part="control"
      name=${this.name || nothing}
      .value=${live(this.value)}
      placeholder=${this.placeholder || nothing}
      dir=${this.#direction}
      rows=${this.rows}
      maxlength=${ifDefined(this.maxLength)}
      ?required=${this.required}
      ?disabled=${this.disabled}
      ?readonly=${this.readOnly}
      aria-invalid=${this.error ? 'true' : nothing}
      aria-label=${this.named}
      aria-describedby=${this.described}
      @input=${this.took}
      @change=${this.took}
    ></textarea>`;
  }

  /** That of what is written in it, unless it is told; addresses and numbers run from left to right. */
  get #direction(): 'auto' | typeof nothing {
    const isText = this.rows > 0 || this.type === 'text' || this.type === 'search';
    return isText && !this.hasAttribute('dir') ? 'auto' : nothing;
  }

  /** Enter that ends an IME composition must not send the form. */
  #submitOnEnter(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || isComposing(event)) return;
    this.internals.form?.requestSubmit();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-field': UiField;
  }
}
