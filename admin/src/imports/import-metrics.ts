import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ImportChoices, ImportInspection } from '@huiyin/shared/contract/imports/understood';
import { betters, importedUnits } from '@huiyin/shared/domain/imported/imported-metric';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { imports } from '@huiyin/shared/i18n/admin/imports';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { localized } from '../language/language.ts';
import { valueOf } from '../ui/event-value.ts';
import { named } from '../ui/named.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-list.ts';
import '../ui/ui-row.ts';
import '../ui/ui-select.ts';
import type { Choice } from '../ui/ui-select.ts';
import { metricWords } from './metric-words.ts';
import { baseColumns, baseOf, hasOwnColumns, withBase, withMetric } from './metric-choices.ts';

type Metric = ImportInspection['metrics'][number];

/** What each number of a file is, to be said otherwise where it has a column of its own. Fires `choose` with the map that comes of it. */
@customElement('import-metrics')
export class ImportMetrics extends LitElement {
  static override styles = [
    base,
    css`
      ui-select {
        width: 11rem;
        max-width: 100%;
      }
    `,
  ];

  @property({ attribute: false }) metrics: ImportInspection['metrics'] = [];
  /** Those of the file: one of them may say of how many a share is. */
  @property({ attribute: false }) columns: ImportInspection['columns'] = [];
  @property() map = '';
  readonly #text = localized(this, importing);
  readonly #common = localized(this, imports);

  override render(): TemplateResult {
    const canSay = hasOwnColumns(this.map);
    return html`<ui-list>${this.metrics.map((one) => (canSay ? this.#choices(one) : this.#said(one)))}</ui-list>`;
  }

  #said(one: Metric): TemplateResult {
    return html`<ui-row>${named(one.name)}<span slot="meta">${metricWords(one)}</span></ui-row>`;
  }

  #choices(one: Metric): TemplateResult {
    const words = this.#common().metrics;
    const units = importedUnits.map((value) => ({ value, label: words.units[value] }));
    const directions = betters.map((value) => ({ value, label: words.betters[value] }));
    return html`<ui-row>
      ${named(one.name)}
      <span slot="meta">${metricWords(one)}</span>
      ${this.#part(one, 'unit', units)} ${this.#part(one, 'better', directions)}
      ${one.unit === 'share' ? this.#base(one) : nothing}
    </ui-row>`;
  }

  #part(one: Metric, part: 'unit' | 'better', choices: readonly Choice[]): TemplateResult {
    const { name, metric, [part]: value } = one;
    const label = this.#text().metrics[part](name);
    return this.#select({ label, value, choices }, (chosen) => withMetric(this.map, metric, part, chosen));
  }

  #base({ metric, name }: Metric): TemplateResult {
    const { of, ofNothing } = this.#text().metrics;
    const names = this.columns.map((column) => column.name);
    const columns = baseColumns(this.map, metric, names).map((value) => ({ value, label: isolated(value) }));
    const choices = [{ value: '', label: ofNothing }, ...columns];
    return html`<span slot="meta">${of(name)}</span> ${this.#select(
        { label: of(name), value: baseOf(this.map, metric), choices },
        (chosen) => withBase(this.map, metric, chosen),
      )}`;
  }

  #select(
    { label, value, choices }: { label: string; value: string; choices: readonly Choice[] },
    changed: (chosen: string) => string,
  ): TemplateResult {
    const chosen = (event: Event): void => {
      const detail: ImportChoices = { map: changed(valueOf(event)) };
      this.dispatchEvent(new CustomEvent('choose', { detail }));
    };
    return html`<ui-select
      slot="actions"
      quiet
      acts
      label=${label}
      .value=${value}
      .choices=${choices}
      @change=${chosen}
    ></ui-select>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'import-metrics': ImportMetrics;
  }
}
