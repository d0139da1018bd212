import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { longestPage } from '@huiyin/shared/domain/limits';
import { answers } from '@huiyin/shared/i18n/admin/answers';
import { localized } from '../language/language.ts';
import { WordsTyped } from '../list/words-typed.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import { fields, type AnswersFilter, type Field } from './answers-path.ts';
import './filter-chip.ts';
import type { FilterChip } from './filter-chip.ts';
import { changeTo, choicesOf, chosenIn, fieldName, type Known } from './filter-choices.ts';
import './period-filter.ts';

/** Links lead to these; nobody chooses them from a list. */
const byLinkAlone: readonly Field[] = ['aspect', 'choice', 'answered'];

/** Search and filters of Answers: a chip each, and a list of those that can be added. Fires `filter` with what changed, `clear`, and `leave`. */
@customElement('answers-filters')
export class AnswersFilters extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--space-8);
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-8);
      }
    `,
  ];

  @property({ attribute: false }) filter: AnswersFilter = {};
  @property({ attribute: false }) known!: Known;
  /** The last day there is. */
  @property() today = '';
  /** A field that is added and has no value yet. */
  @state() private adding: Field | undefined;

  readonly #text = localized(this, answers);
  readonly #search = new WordsTyped(this, (q) => this.#change({ q }));

  focusSearch(): Promise<void> {
    return this.#search.select();
  }

  override render(): TemplateResult {
    const words = this.#text();
    const shown = fields.filter((field) => field === this.adding || this.filter[field]);
    return html`${this.#search.field(words, this.filter.q ?? '')}
      <div class="chips" role="group" aria-label=${words.filters}>
        <period-filter
          .filter=${this.filter}
          today=${this.today}
          @period=${({ detail }: CustomEvent<Readonly<Record<string, string>>>) => this.#change(detail)}
        ></period-filter>
        ${repeat(
          shown,
          (field) => field,
          (field) => this.#chip(field),
        )}
        ${this.#add(shown)}
        ${
          shown.length > 1
            ? html`<ui-button size="s" appearance="plain" @click=${() => this.dispatchEvent(new Event('clear'))}
                >${words.clear}</ui-button
              >`
            : nothing
        }
      </div>`;
  }

  #chip(field: Field): TemplateResult {
    return html`<filter-chip
      name=${field}
      data-field=${field}
      label=${fieldName(field)}
      placeholder=${this.#text().choose}
      longest=${field === 'page' ? longestPage : nothing}
      .choices=${choicesOf(field, this.filter, this.known)}
      .value=${chosenIn(field, this.filter)}
      @change=${({ detail }: CustomEvent<string>) => this.#take(field, detail)}
    ></filter-chip>`;
  }

  #add(shown: readonly Field[]): TemplateResult {
    const words = this.#text();
    const choices = fields
      .filter((field) => !shown.includes(field) && !byLinkAlone.includes(field))
      .filter((field) => choicesOf(field, this.filter, this.known)?.length !== 0)
      .map((value) => ({ value, label: fieldName(value) }));
    return html`<filter-chip
      class="add"
      lasting
      name="add"
      placeholder=${`+ ${words.add}`}
      .choices=${choices}
      @change=${({ detail }: CustomEvent<string>) => void this.#begin(detail as Field)}
    ></filter-chip>`;
  }

  /** The new chip is where one goes on. */
  async #begin(field: Field): Promise<void> {
    this.adding = field;
    await this.updateComplete;
    const chip = this.renderRoot.querySelector<FilterChip>(`filter-chip[data-field='${field}']`);
    await chip?.updateComplete;
    chip?.focus();
  }

  /** A chip that goes leaves the focus to the way to a new one. */
  async #take(field: Field, chosen: string): Promise<void> {
    this.adding = undefined;
    if (this.filter[field] || chosen) this.#change(chosen ? changeTo(field, chosen) : { [field]: '' });
    if (chosen) return;
    await this.updateComplete;
    this.renderRoot.querySelector<FilterChip>('.add')?.focus();
  }

  #change(detail: Readonly<Record<string, string>>): void {
    this.dispatchEvent(new CustomEvent('filter', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'answers-filters': AnswersFilters;
  }
}
