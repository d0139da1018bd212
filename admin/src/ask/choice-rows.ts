import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Localized } from '@huiyin/shared/contract/text';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import { surveyLimits } from '@huiyin/shared/domain/limits';
import { directionOf, type CustomerLanguage } from '../language/customer-languages.ts';
import { sentences } from '../language/list-of.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { valueOf } from '../ui/event-value.ts';
import { base } from '../ui/styles.ts';
import { isComposing } from '../ui/typing.ts';
import '../ui/ui-button.ts';
import '../ui/ui-field.ts';
import type { UiField } from '../ui/ui-field.ts';
import '../ui/ui-icon.ts';
import { mayBecome, withLevel, withoutRow, withRowMoved, type Row } from './category-rows.ts';
import { choiceRowsStyles } from './choice-rows-styles.ts';
import { newId } from './path.ts';
import { fallbackOf } from './texts.ts';

/** What became of the lines: `about` names the line that is typed in, `removed` what was taken away. */
export interface RowsChange {
  readonly rows: readonly Row[];
  readonly about?: string;
  readonly removed?: string;
}

/**
 * A list of choices to be written without a mouse: Enter adds a line, Alt with an arrow moves it, Backspace in an empty
 * one takes it away; with `levels` 2 Alt with an arrow sideways puts it below the line before. Fires `rows`.
 */
@customElement('choice-rows')
export class ChoiceRows extends LitElement {
  static override styles = [base, choiceRowsStyles];

  @property() label = '';
  @property() hint = '';
  @property({ attribute: false }) rows: readonly Row[] = [];
  @property() language: CustomerLanguage = 'en';
  @property({ attribute: false }) languages: readonly CustomerLanguage[] = [];
  @property({ type: Number }) most: number = surveyLimits.choices;
  @property({ type: Number }) levels: 1 | 2 = 1;
  /** What new lines are called by, e.g. `c` for `c4`. */
  @property() names = 'c';
  /** Names that must not be given again. */
  @property({ attribute: false }) taken: readonly string[] = [];
  /** What is wrong with the list as a whole. */
  @property() error = '';
  /** What is wrong with each line. */
  @property({ attribute: false }) faults: readonly string[] = [];
  @property({ type: Boolean }) disabled = false;
  readonly #text = localized(this, ask);
  /** Where the cursor goes once the line is there. */
  #next = '';

  override render(): TemplateResult {
    const words = this.#text().rows;
    return html`<div role="group" aria-labelledby="title" aria-describedby="hint">
      <div id="title" class="title">${this.label}</div>
      <p id="hint" class="small muted">
        ${sentences(this.hint, !this.disabled && (this.levels === 2 ? words.treeKeys : words.keys))}
      </p>
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
      <ul>
        ${repeat(
          this.rows,
          ({ id }) => id,
          (row, index) => this.#row(row, index),
        )}
      </ul>
      ${
        this.disabled || !this.#may(this.#withLine(this.rows.length))
          ? nothing
          : html`<ui-button size="s" appearance="outlined" @click=${() => this.#add(this.rows.length)}>
              <ui-icon slot="start" name="plus"></ui-icon>${words.add}
            </ui-button>`
      }
    </div>`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('rows') || !this.#next) return;
    const name = this.#next;
    this.#next = '';
    void this.updateComplete.then(() => this.#field(name)?.focus());
  }

  override focus(): void {
    const [first] = this.rows;
    if (first) this.#field(first.id)?.focus();
  }

  #row(row: Row, index: number): TemplateResult {
    const words = this.#text().rows;
    const { language } = this;
    const name = fallbackOf(row.label, [language, ...this.languages]);
    return html`<li class=${row.level ? 'below' : ''}>
      <ui-field
        quiet
        name=${row.id}
        label=${row.level ? words.below(number(index + 1)) : words.name(number(index + 1))}
        lang=${language}
        dir=${directionOf(language)}
        maxlength=${surveyLimits.choice}
        .value=${row.label[language] ?? ''}
        placeholder=${row.label[language] ? '' : name}
        error=${this.faults[index] ?? ''}
        ?disabled=${this.disabled}
        @input=${(event: Event) => this.#write(index, valueOf(event))}
        @keydown=${(event: KeyboardEvent) => this.#press(event, index)}
      ></ui-field>
      ${this.disabled ? nothing : this.#buttons(row, index, name)}
    </li>`;
  }

  #buttons(row: Row, index: number, name: string): TemplateResult {
    const words = this.#text().rows;
    const other = row.level ? 0 : 1;
    return html`${
      this.levels === 2
        ? this.#button(
            row.level ? 'back' : 'forward',
            row.level ? words.out(name) : words.in(name),
            () => this.#shift(index, other),
            this.#may(withLevel(this.rows, index, other)),
          )
        : nothing
    }
    ${this.#button('up', words.up(name), () => this.#move(index, -1), index > 0)}
    ${this.#button('trash', words.remove(name), () => this.#remove(index, name))}`;
  }

  /** What cannot be done keeps its place, so that all lines are of one length. */
  #button(icon: 'up' | 'trash' | 'back' | 'forward', label: string, act: () => void, can = true): TemplateResult {
    return html`<ui-button size="s" appearance="plain" ?disabled=${!can} @click=${act}>
      <ui-icon name=${icon}></ui-icon><span class="sr">${label}</span>
    </ui-button>`;
  }

  #press(event: KeyboardEvent, index: number): void {
    if (isComposing(event)) return;
    const act = this.#action(event, index);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  #action(event: KeyboardEvent, index: number): (() => void) | undefined {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (ctrlKey || metaKey || shiftKey) return undefined;
    if (altKey && key === 'ArrowUp') return () => this.#move(index, -1);
    if (altKey && key === 'ArrowDown') return () => this.#move(index, 1);
    if (altKey && this.levels === 2 && key === 'ArrowRight') return () => this.#shift(index, 1);
    if (altKey && this.levels === 2 && key === 'ArrowLeft') return () => this.#shift(index, 0);
    if (altKey) return undefined;
    if (key === 'Enter') return () => this.#add(index + 1);
    const isEmpty = !Object.values(this.rows[index]?.label ?? {}).some((text) => text?.trim());
    return key === 'Backspace' && isEmpty ? () => this.#remove(index, '') : undefined;
  }

  /** Whether the lines may become these others. */
  #may(rows: readonly Row[]): boolean {
    return rows !== this.rows && mayBecome(this.rows, rows, this.most);
  }

  #withLine(index: number): readonly Row[] {
    const row: Row = { id: this.#newId(), label: {}, level: this.rows[index - 1]?.level ?? 0 };
    return this.rows.toSpliced(index, 0, row);
  }

  #add(index: number): void {
    const rows = this.#withLine(index);
    if (this.#may(rows)) this.#tell({ rows }, rows[index]?.id);
  }

  #newId(): string {
    return newId(this.names, [...this.taken, ...this.rows.map(({ id }) => id)]);
  }

  #write(index: number, text: string): void {
    const row = this.rows[index];
    if (!row) return;
    const { [this.language]: _old, ...others } = row.label as Record<string, string>;
    const label = (text === '' ? others : { ...others, [this.language]: text }) as Localized;
    this.#tell({ rows: this.rows.with(index, { ...row, label }), about: `${row.id}.${this.language}` });
  }

  #move(index: number, by: -1 | 1): void {
    this.#tell({ rows: withRowMoved(this.rows, index, by) }, this.rows[index]?.id);
  }

  #shift(index: number, level: 0 | 1): void {
    const rows = withLevel(this.rows, index, level);
    if (this.#may(rows)) this.#tell({ rows }, this.rows[index]?.id);
  }

  #remove(index: number, removed: string): void {
    const neighbour = this.rows[index - 1] ?? this.rows[index + 1];
    this.#tell({ rows: withoutRow(this.rows, index), removed }, neighbour?.id);
  }

  #tell(detail: RowsChange, next = ''): void {
    if (detail.rows === this.rows) return;
    this.#next = next;
    this.dispatchEvent(new CustomEvent('rows', { detail }));
  }

  #field(id: string): UiField | null {
    return this.renderRoot.querySelector<UiField>(`ui-field[name="${id}"]`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'choice-rows': ChoiceRows;
  }
}
