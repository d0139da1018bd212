import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import type { SurveyDefinition } from '../api/surveys.ts';
import { number } from '../language/formats.ts';
import { localized, type Language } from '../language/language.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-field.ts';
import type { UiField } from '../ui/ui-field.ts';
import '../ui/ui-icon.ts';
import { toast } from '../ui/ui-toasts.ts';
import { newChoiceId, withChoices, withLabel } from './draft.ts';

const most = 12;

/** The reasons or categories: the same in every language, named in each. Fires `draft` with the changed definition. */
@customElement('survey-choices')
export class SurveyChoices extends LitElement {
  static override styles = [
    base,
    css`
      .title {
        font-size: var(--type-13);
        font-weight: 500;
      }
      li {
        display: flex;
        align-items: start;
        gap: var(--space-4);
        margin-top: var(--space-8);
      }
      ui-field {
        flex: 1;
      }
      .add {
        margin-top: var(--space-8);
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) draft!: SurveyDefinition;
  @property() language: Language = 'en';
  @property() fault = '';
  @property({ type: Boolean }) disabled = false;
  readonly #text = localized(this, ask);

  override render(): TemplateResult {
    const words = this.#text();
    const choices = this.draft.texts[this.language]?.choices ?? [];
    return html`<div role="group" aria-labelledby="title">
      <div id="title" class="title">${this.label}</div>
      <p class="small muted">${words.choicesHint}</p>
      <ul>
        ${repeat(
          choices,
          ({ id }) => id,
          ({ id, label }, index) => this.#choice(id, label, index),
        )}
      </ul>
      ${
        this.disabled || choices.length >= most
          ? nothing
          : html`<ui-button class="add" size="s" appearance="outlined" @click=${this.#add}>
              <ui-icon slot="start" name="plus"></ui-icon>${words.add}
            </ui-button>`
      }
    </div>`;
  }

  #choice(id: string, label: string, index: number): TemplateResult {
    const words = this.#text();
    return html`<li>
      <ui-field
        quiet
        name=${`choice ${id}`}
        label=${words.choice(number(index + 1))}
        lang=${this.language}
        .value=${label}
        maxlength="60"
        ?disabled=${this.disabled}
        error=${this.fault === `choice ${id}` && !label.trim() ? words.empty : ''}
        @input=${(event: Event) => this.#tell(withLabel(this.draft, this.language, id, (event.target as UiField).value))}
      ></ui-field>
      ${
        this.disabled
          ? nothing
          : html`<ui-button appearance="plain" ?disabled=${index === 0} @click=${() => this.#up(index)}>
                <ui-icon name="up"></ui-icon><span class="sr">${words.up(label)}</span>
              </ui-button>
              <ui-button appearance="plain" @click=${() => this.#remove(id, label)}>
                <ui-icon name="trash"></ui-icon><span class="sr">${words.remove(label)}</span>
              </ui-button>`
      }
    </li>`;
  }

  #add(): void {
    const choice = { id: newChoiceId(this.draft), label: this.#text().fresh };
    this.#tell(withChoices(this.draft, (choices) => [...choices, choice]));
  }

  #up(index: number): void {
    this.#tell(
      withChoices(this.draft, (choices) => {
        const [moved] = choices.slice(index, index + 1);
        return moved ? choices.toSpliced(index, 1).toSpliced(index - 1, 0, moved) : choices;
      }),
    );
  }

  #remove(id: string, label: string): void {
    const before = this.draft;
    this.#tell(withChoices(before, (choices) => choices.filter((choice) => choice.id !== id)));
    toast(this.#text().removed(label), { undo: () => this.#tell(before) });
  }

  #tell(detail: SurveyDefinition): void {
    this.dispatchEvent(new CustomEvent('draft', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'survey-choices': SurveyChoices;
  }
}
