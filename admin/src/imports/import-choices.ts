import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ImportChoices, ImportInspection } from '@huiyin/shared/contract/imports/understood';
import { dateOrders } from '@huiyin/shared/domain/imports/read-date';
import { siteLimits } from '@huiyin/shared/domain/limits';
import { imports } from '@huiyin/shared/i18n/admin/imports';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { localized } from '../language/language.ts';
import { timeZones } from '../settings/site-entries.ts';
import { valueOf } from '../ui/event-value.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-field.ts';
import '../ui/ui-select.ts';
import type { Choice } from '../ui/ui-select.ts';
import { statusSaid, withStatusSaid } from './column-fields.ts';
import { encodings } from './encodings.ts';
import { asFormat, noFormat, ofColumns } from './format-choice.ts';

type Order = ImportInspection['moments']['order'];

/** How a file is read, each thing that was found out as a field. Fires `choose` with the choices that change. */
@customElement('import-choices')
export class ImportChoicesForm extends LitElement {
  static override styles = base;

  @property({ attribute: false }) inspection!: ImportInspection;
  @property({ attribute: false }) choices: ImportChoices = {};
  /** That of the site; '' while it is not known. */
  @property() zone = '';
  /** The names of those that are known. */
  @property({ attribute: false }) formats: readonly string[] = [];
  readonly #text = localized(this, importing);
  readonly #common = localized(this, imports);

  override render(): TemplateResult {
    return html`<div class="side-by-side">
      ${this.#format()} ${this.#sheet()} ${this.#encoding()} ${this.#separator()} ${this.#header()} ${this.#dateOrder()}
      ${this.#zone()} ${this.#status()} ${this.#source()}
    </div>`;
  }

  #format(): TemplateResult | typeof nothing {
    const { columns, preset } = this.inspection;
    if (columns.length === 0) return nothing;
    const none = { value: noFormat, label: this.#text().choices.noFormat };
    const choices = [none, ...this.formats.map((name) => ({ value: name, label: name }))];
    return this.#select('preset', preset?.applied ? preset.name : noFormat, choices, asFormat);
  }

  #sheet(): TemplateResult | typeof nothing {
    const { sheet, sheets } = this.inspection;
    if (sheet === null || sheets.length < 2) return nothing;
    const choices = sheets.map((name) => ({ value: name, label: isolated(name) }));
    return this.#select('sheet', sheet, choices, (chosen) => ({ ...ofColumns, ...ofHeader, sheet: chosen }));
  }

  #encoding(): TemplateResult | typeof nothing {
    const { encoding } = this.inspection;
    if (encoding === null) return nothing;
    const choices = encodings(encoding).map((name) => ({ value: name, label: name.toUpperCase() }));
    return this.#select('encoding', encoding, choices, (chosen) => ({ ...ofColumns, ...ofHeader, encoding: chosen }));
  }

  #separator(): TemplateResult | typeof nothing {
    const { separator } = this.inspection;
    if (separator === null) return nothing;
    const known = this.#common().separators;
    const choices = Object.entries({ ...known, [separator]: known[separator] ?? separator });
    const each = choices.map(([value, label]) => ({ value, label }));
    return this.#select('separator', separator, each, (chosen) => ({ ...ofColumns, ...ofHeader, separator: chosen }));
  }

  #header(): TemplateResult | typeof nothing {
    const [first] = this.inspection.headerLines;
    if (first === undefined) return nothing;
    const lines = this.inspection.headerLines.length;
    return html`${this.#number('headerLine', first, lines)} ${this.#number('headerLines', lines, lines)}`;
  }

  #number(name: 'headerLine' | 'headerLines', value: number, lines: number): TemplateResult {
    const chosen = (event: Event): void => {
      const number = Number(valueOf(event));
      if (!Number.isInteger(number) || number < 1) return;
      this.#choose({ ...ofColumns, headerLines: lines, [name]: number });
    };
    return html`<ui-field
      type="number"
      name=${name}
      label=${this.#text().choices[name]}
      .value=${String(value)}
      @change=${chosen}
    ></ui-field>`;
  }

  #dateOrder(): TemplateResult {
    const words = this.#common().moments.orders;
    const order: Order = this.choices.dateOrder ?? this.inspection.moments.order;
    const any = { value: '', label: this.#text().choices.anyOrder };
    const choices = [any, ...dateOrders.map((value) => ({ value, label: words[value] }))];
    return this.#select('dateOrder', order ?? '', choices, (chosen) => ({
      dateOrder: dateOrders.find((one) => one === chosen),
    }));
  }

  #zone(): TemplateResult {
    const { timeZone, timeZoneHint } = this.#text().choices;
    return html`<ui-field
      name="timeZone"
      maxlength=${siteLimits.timeZone}
      label=${timeZone}
      hint=${timeZoneHint}
      placeholder=${this.zone && this.#text().understood.zoneOfSite(this.zone)}
      .value=${this.choices.timeZone ?? this.inspection.moments.zone ?? ''}
      .suggestions=${timeZones}
      @change=${(event: Event) => this.#choose({ timeZone: valueOf(event).trim() || undefined })}
    ></ui-field>`;
  }

  #status(): TemplateResult | typeof nothing {
    const { map } = this.inspection;
    const said = map ? statusSaid(map) : undefined;
    if (!map || !said) return nothing;
    const { statuses } = this.#text().choices;
    const choices = (['closed', 'open'] as const).map((value) => ({ value, label: statuses[value] }));
    return this.#select('status', said, choices, (chosen) => ({ map: withStatusSaid(map, chosen) }));
  }

  /** Of metrics it tells nothing: a value is known by its metric and day. */
  #source(): TemplateResult | typeof nothing {
    if (this.inspection.metrics.length > 0) return nothing;
    const { source, sourceHint } = this.#text().choices;
    return html`<ui-field
      name="source"
      label=${source}
      hint=${sourceHint}
      .value=${this.choices.source ?? ''}
      @change=${(event: Event) => this.#choose({ source: valueOf(event).trim() || undefined })}
    ></ui-field>`;
  }

  #select(
    name: 'preset' | 'sheet' | 'encoding' | 'separator' | 'dateOrder' | 'status',
    value: string,
    choices: readonly Choice[],
    chosen: (value: string) => ImportChoices,
  ): TemplateResult {
    return html`<ui-select
      acts
      name=${name}
      label=${name === 'preset' ? this.#common().labels.preset : this.#text().choices[name]}
      .value=${value}
      .choices=${choices}
      @change=${(event: Event) => this.#choose(chosen(valueOf(event)))}
    ></ui-select>`;
  }

  #choose(detail: ImportChoices): void {
    this.dispatchEvent(new CustomEvent('choose', { detail }));
  }
}

const ofHeader = { headerLine: undefined, headerLines: undefined } as const;

declare global {
  interface HTMLElementTagNameMap {
    'import-choices': ImportChoicesForm;
  }
}
