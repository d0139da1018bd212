import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { localized } from '../language/language.ts';
import { base, form } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-field.ts';
import type { UiField } from '../ui/ui-field.ts';
import { originsFrom, wrongOrigins } from './site-entries.ts';

/** The allowed origins as text, one a line. Fires `save-origins` with the list. */
@customElement('origin-settings')
export class OriginSettings extends LitElement {
  static override styles = [base, form];

  @property({ attribute: false }) origins: readonly string[] = [];
  @property({ type: Boolean }) disabled = false;
  @state() private typed = '';
  @state() private fault = '';
  readonly #text = localized(this, settings);
  readonly #shell = localized(this, shell);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('origins')) this.typed = this.origins.join('\n');
  }

  override render(): TemplateResult {
    const words = this.#text().install;
    return html`<form novalidate @submit=${this.#submit}>
      <ui-field
        name="origins"
        label=${words.origins}
        hint=${words.originsHint}
        rows=${Math.max(3, this.origins.length + 1)}
        .value=${this.typed}
        ?disabled=${this.disabled}
        error=${this.fault}
        @input=${(event: Event) => (this.typed = (event.target as UiField).value)}
      ></ui-field>
      ${
        this.disabled
          ? nothing
          : html`<div class="actions"><ui-button type="submit" variant="brand">${this.#shell().save}</ui-button></div>`
      }
    </form>`;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const [wrong] = wrongOrigins(this.typed);
    this.fault = wrong === undefined ? '' : this.#text().install.originsWrong(wrong);
    if (this.fault) return;
    this.dispatchEvent(new CustomEvent('save-origins', { detail: originsFrom(this.typed) }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'origin-settings': OriginSettings;
  }
}
