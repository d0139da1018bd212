import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import type { SurveyDefinition, SurveyKind, SurveyTexts } from '../api/surveys.ts';
import { localized, type Language } from '../language/language.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-field.ts';
import type { UiField } from '../ui/ui-field.ts';
import { withText } from './draft.ts';
import './survey-choices.ts';

type TextName = Exclude<keyof SurveyTexts, 'choices'>;

/** The texts of a survey in one language. Fires `draft` with the changed definition. */
@customElement('survey-form')
export class SurveyForm extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--space-16);
      }
      .ends {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
        gap: var(--space-12);
      }
    `,
  ];

  @property({ attribute: false }) kind!: SurveyKind;
  @property({ attribute: false }) draft!: SurveyDefinition;
  @property() language: Language = 'en';
  /** The field that must not stay empty. */
  @property() fault = '';
  @property({ type: Boolean }) disabled = false;
  readonly #text = localized(this, ask);

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('fault') && this.fault) this.renderRoot.querySelector<UiField>(`[name="${this.fault}"]`)?.focus();
  }

  override render(): TemplateResult {
    const words = this.#text();
    const sort = this.kind === 'complaint' ? 'complaint' : 'rating';
    return html`${this.#field('question', words.question, 160)}
      ${
        sort === 'rating'
          ? html`<div class="ends">${this.#field('low', words.low, 40)} ${this.#field('high', words.high, 40)}</div>`
          : nothing
      }
      ${this.#field('choicesTitle', words.choicesTitle[sort], 120)}
      <survey-choices
        label=${words.choices[sort]}
        .draft=${this.draft}
        language=${this.language}
        fault=${this.fault}
        ?disabled=${this.disabled}
      ></survey-choices>
      ${this.#field('commentLabel', words.commentLabel, 120)} ${this.#field('thanks', words.thanks, 240)}`;
  }

  #field(name: TextName, label: string, maxLength: number): TemplateResult {
    const value = this.draft.texts[this.language]?.[name] ?? '';
    return html`<ui-field
      name=${name}
      label=${label}
      lang=${this.language}
      .value=${value}
      maxlength=${maxLength}
      ?disabled=${this.disabled}
      error=${this.fault === name && !value.trim() ? this.#text().empty : ''}
      @input=${(event: Event) => this.#set(name, (event.target as UiField).value)}
    ></ui-field>`;
  }

  #set(name: TextName, text: string): void {
    const detail = withText(this.draft, this.language, { [name]: text });
    this.dispatchEvent(new CustomEvent('draft', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'survey-form': SurveyForm;
  }
}
