import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { language, languageNames, localized, type Language } from '../language/language.ts';
import '../ui/ui-select.ts';
import type { UiSelect } from '../ui/ui-select.ts';
import { chooseLanguage } from './choose-language.ts';

/** The language of the console, to choose another one. */
@customElement('language-select')
export class LanguageSelect extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
  `;

  /** Hides the label from the eye, not from screen readers. */
  @property({ type: Boolean }) quiet = false;
  readonly #text = localized(this, shell);

  override render(): TemplateResult {
    return html`<ui-select
      acts
      ?quiet=${this.quiet}
      label=${this.#text().language}
      .choices=${choices}
      .value=${language()}
      @change=${this.#choose}
    ></ui-select>`;
  }

  /** Where it could not be had, the one before stands there again. */
  async #choose(event: Event): Promise<void> {
    const select = event.target as UiSelect;
    await chooseLanguage(select.value as Language);
    select.value = language();
  }
}

const choices = Object.entries(languageNames).map(([value, label]) => ({ value, label }));

declare global {
  interface HTMLElementTagNameMap {
    'language-select': LanguageSelect;
  }
}
