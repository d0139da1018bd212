import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { customerLanguages, type CustomerLanguage } from '../language/customer-languages.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-checkbox.ts';

/** Which languages a site speaks, in the order of their choice: the first is what others fall back to. Fires `change`. */
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
    `,
  ];

  @property() label = '';
  @property() error = '';
  @property({ type: Boolean }) disabled = false;
  @property({ attribute: false }) value: readonly CustomerLanguage[] = [];

  override render(): TemplateResult {
    return html`<div role="group" aria-labelledby="title">
      <div id="title" class="title">${this.label}</div>
      <div class="choices">
        ${(Object.keys(customerLanguages) as CustomerLanguage[]).map((name) => this.#choice(name))}
      </div>
      <p class="error" role="alert" ?hidden=${!this.error}>${this.error}</p>
    </div>`;
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

  #toggle(event: Event, name: CustomerLanguage): void {
    event.stopPropagation();
    const { checked } = event.target as HTMLElementTagNameMap['ui-checkbox'];
    const others = this.value.filter((kept) => kept !== name);
    this.value = checked ? [...others, name] : others;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'language-choice': LanguageChoice;
  }
}
