import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { localized } from '../language/language.ts';
import { valueOf } from '../ui/event-value.ts';
import { base, form } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-field.ts';
import './origins-taken.ts';
import { originsFault, originsFrom } from './typed-origins.ts';

/** The allowed origins as text, one a line. Fires `typed` with the text, and `save-origins` with the list. */
@customElement('origin-settings')
export class OriginSettings extends LitElement {
  static override styles = [base, form];

  @property({ attribute: false }) typed = '';
  @property({ type: Boolean }) disabled = false;
  @state() private fault = '';
  /** The text when it was left. */
  @state() private left = '';
  readonly #text = localized(this, settings);
  readonly #shell = localized(this, shell);

  override render(): TemplateResult {
    const words = this.#text().install;
    return html`<form novalidate @submit=${this.#submit}>
      <ui-field
        name="origins"
        label=${words.origins}
        hint=${words.originsHint}
        rows=${Math.max(3, this.typed.split('\n').length + 1)}
        .value=${this.typed}
        ?disabled=${this.disabled}
        error=${this.fault}
        @input=${this.#typing}
        @change=${() => (this.left = this.typed)}
      ></ui-field>
      <origins-taken .typed=${this.typed} .left=${this.left} ?told=${this.fault !== ''}></origins-taken>
      ${
        this.disabled
          ? nothing
          : html`<div class="actions"><ui-button type="submit" variant="brand">${this.#shell().save}</ui-button></div>`
      }
    </form>`;
  }

  #typing(event: Event): void {
    const typed = valueOf(event);
    if (this.fault) this.fault = originsFault(typed);
    this.dispatchEvent(new CustomEvent('typed', { detail: typed }));
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    this.fault = originsFault(this.typed);
    if (this.fault) return;
    this.dispatchEvent(new CustomEvent('save-origins', { detail: originsFrom(this.typed) }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'origin-settings': OriginSettings;
  }
}
