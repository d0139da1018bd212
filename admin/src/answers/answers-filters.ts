import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { longestPage } from '@huiyin/shared/domain/limits';
import { answers } from '@huiyin/shared/i18n/admin/answers';
import { localized } from '../language/language.ts';
import '../list/filter-row.ts';
import type { Filter, Taken } from '../list/filter-row.ts';
import { WordsTyped } from '../list/words-typed.ts';
import { base } from '../ui/styles.ts';
import { fields, type AnswersFilter, type Field } from './answers-path.ts';
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
    `,
  ];

  @property({ attribute: false }) filter: AnswersFilter = {};
  @property({ attribute: false }) known!: Known;
  /** The last day there is. */
  @property() today = '';

  readonly #text = localized(this, answers);
  readonly #search = new WordsTyped(this, (q) => this.#change({ q }));

  focusSearch(): Promise<void> {
    return this.#search.select();
  }

  override render(): TemplateResult {
    return html`${this.#search.field(this.#text(), this.filter.q ?? '')}
      <filter-row
        .filters=${fields.map((field) => this.#filter(field))}
        @take=${({ detail }: CustomEvent<Taken>) => this.#take(detail)}
        @clear=${() => this.dispatchEvent(new Event('clear'))}
      >
        <period-filter
          .filter=${this.filter}
          today=${this.today}
          @period=${({ detail }: CustomEvent<Readonly<Record<string, string>>>) => this.#change(detail)}
        ></period-filter>
      </filter-row>`;
  }

  #filter(field: Field): Filter {
    return {
      name: field,
      label: fieldName(field),
      value: this.filter[field] ? chosenIn(field, this.filter) : '',
      choices: choicesOf(field, this.filter, this.known),
      isByLinkAlone: byLinkAlone.includes(field),
      ...(field === 'page' && { longest: longestPage }),
    };
  }

  #take({ name, value }: Taken): void {
    this.#change(value ? changeTo(name as Field, value) : { [name]: '' });
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
