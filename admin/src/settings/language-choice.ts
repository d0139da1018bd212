import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { nearestLanguage } from '@huiyin/shared/domain/languages';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { customerLanguages, type CustomerLanguage } from '../language/customer-languages.ts';
import { languageNames, localized, type Language } from '../language/language.ts';
import { valueOf } from '../ui/event-value.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-checkbox.ts';
import '../ui/ui-select.ts';

const all = Object.keys(customerLanguages) as CustomerLanguage[];

/** Which languages a site speaks, and which of them is the first: what others fall back to. Fires `change`. */
@customElement('language-choice')
export class LanguageChoice extends LitElement {
  static override styles = [
    base,
    css`
      .title {
        margin-bottom: var(--space-8);
        font-size: var(--type-13);
        font-weight: 500;
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-8) var(--space-24);
      }
      .error {
        margin-top: var(--space-4);
        color: var(--bad);
        font-size: var(--type-13);
      }
      ui-select {
        margin-top: var(--space-12);
      }
    `,
  ];

  @property() label = '';
  @property() error = '';
  @property({ type: Boolean }) disabled = false;
  /** The first one first. */
  @property({ attribute: false }) value: readonly CustomerLanguage[] = [];
  readonly #text = localized(this, shell);

  override render(): TemplateResult {
    return html`<div role="group" aria-labelledby="title">
      <div id="title" class="title">${this.label}</div>
      <div class="choices">${all.map((name) => this.#choice(name))}</div>
      <p class="error" role="alert" ?hidden=${!this.error}>${this.error}</p>
      ${this.#first()}
    </div>`;
  }

  override focus(): void {
    this.renderRoot.querySelector('ui-checkbox')?.focus();
  }

  #choice(name: CustomerLanguage): TemplateResult {
    return html`<ui-checkbox
      lang=${name}
      .checked=${this.value.includes(name)}
      ?disabled=${this.disabled}
      @change=${(event: Event) => this.#toggle(event, name)}
    >
      ${customerLanguages[name]}
    </ui-checkbox>`;
  }

  #first(): TemplateResult | typeof nothing {
    const [first] = this.value;
    if (!first) return nothing;
    const { label, hint } = this.#text().firstLanguage;
    // Mails to people of the console are in a language of the console.
    const mailed = nearestLanguage(Object.keys(languageNames) as Language[], first);
    return html`<ui-select
      label=${label}
      hint=${hint(languageNames[mailed])}
      .choices=${all.filter((one) => this.value.includes(one)).map((value) => ({ value, label: customerLanguages[value] }))}
      .value=${first}
      ?disabled=${this.disabled}
      @change=${this.#choose}
    ></ui-select>`;
  }

  #toggle(event: Event, name: CustomerLanguage): void {
    const { checked } = event.target as HTMLElementTagNameMap['ui-checkbox'];
    const others = this.value.filter((kept) => kept !== name);
    this.#set(event, checked ? [...others, name] : others);
  }

  #choose(event: Event): void {
    const chosen = valueOf(event) as CustomerLanguage;
    this.#set(event, [chosen, ...this.value.filter((kept) => kept !== chosen)]);
  }

  #set(event: Event, value: readonly CustomerLanguage[]): void {
    event.stopPropagation();
    this.value = value;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'language-choice': LanguageChoice;
  }
}
