import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ImportChoices, ImportInspection } from '@huiyin/shared/contract/imports/understood';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { listOf } from '../language/list-of.ts';
import { valueOf } from '../ui/event-value.ts';
import { named } from '../ui/named.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-list.ts';
import '../ui/ui-row.ts';
import '../ui/ui-select.ts';
import type { Choice } from '../ui/ui-select.ts';
import { attributeField, columnFields, fieldOf, metricField, withField } from './column-fields.ts';
import { fieldName } from './field-words.ts';

type Column = ImportInspection['columns'][number];

/** So many columns are shown at first, beside those that mean something. */
const mostAtFirst = 20;

/** What each column means, to be said otherwise. Fires `choose` with the map that comes of it. */
@customElement('import-columns')
export class ImportColumns extends LitElement {
  static override styles = [
    base,
    css`
      ui-select {
        width: 15rem;
        max-width: 100%;
      }
      .examples {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) columns: ImportInspection['columns'] = [];
  @property() map = '';
  @state() private showsAll = false;
  readonly #text = localized(this, importing);

  override render(): TemplateResult {
    const shown = this.#shown();
    return html`<ui-list>${shown.map(({ column, at }) => this.#row(column, at))}</ui-list> ${
        shown.length < this.columns.length
          ? html`<ui-button size="s" appearance="plain" @click=${() => (this.showsAll = true)}
              >${this.#text().columns.all(number(this.columns.length))}</ui-button
            >`
          : nothing
      }`;
  }

  #shown(): { column: Column; at: number }[] {
    const all = this.columns.map((column, at) => ({ column, at }));
    return this.showsAll ? all : all.filter(({ column, at }) => at < mostAtFirst || fieldOf(this.map, column.name));
  }

  #row({ name, examples }: Column, at: number): TemplateResult {
    const words = this.#text().columns;
    const field = fieldOf(this.map, name);
    return html`<ui-row>
      ${named(name)}
      <span slot="meta" class="examples two-lines"
        >${examples.length ? words.example(listOf(examples)) : words.nothing}</span
      >
      <ui-select
        slot="actions"
        quiet
        acts
        label=${words.fieldOf(name)}
        .value=${field}
        .choices=${this.#choices(name, at, field)}
        @change=${(event: Event) => this.#choose(name, valueOf(event))}
      ></ui-select>
    </ui-row>`;
  }

  #choices(name: string, at: number, field: string): Choice[] {
    const attribute = attributeField(name, at + 1, this.map);
    const usual: Choice[] = columnFields.map((value) => ({ value, label: fieldName(value) }));
    const metric = metricField(name, at + 1, this.map);
    const all = [
      ...usual,
      { value: attribute, label: this.#text().attribute },
      { value: metric, label: fieldName(metric) },
    ];
    return all.some(({ value }) => value === field) ? all : [...all, { value: field, label: fieldName(field) }];
  }

  #choose(name: string, field: string): void {
    const detail: ImportChoices = { map: withField(this.map, name, field) };
    this.dispatchEvent(new CustomEvent('choose', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'import-columns': ImportColumns;
  }
}
