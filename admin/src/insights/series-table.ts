import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { MetricSeries } from '../api/metrics.ts';
import { none, number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { base } from '../ui/styles.ts';
import { fewWords, intervalText, valueText } from '../ui/figure-words.ts';
import { linkedNumber } from '../answers/answers-link.ts';
import type { MadeOf } from './made-of.ts';
import { framedTable, numberTable } from './number-table.ts';
import { beforeName, beforeText, countedWord, hasTarget, rowName, type SeriesRow } from './series-rows.ts';

/** The numbers of the chart, row by row. */
@customElement('series-table')
export class SeriesTable extends LitElement {
  static override styles = [
    base,
    numberTable,
    framedTable,
    css`
      thead th {
        position: sticky;
        top: 0;
        background: var(--sunken);
      }
      @media (max-width: 30rem) {
        tbody th {
          min-width: 7rem;
          white-space: normal;
        }
      }
      tbody tr:last-child > * {
        border-bottom: 0;
      }
    `,
  ];

  /** Names the table. */
  @property() label = '';
  @property({ attribute: false }) rows: readonly SeriesRow[] = [];
  @property({ attribute: false }) series!: MetricSeries;
  @property({ attribute: false }) madeOf: MadeOf = () => undefined;

  readonly #text = localized(this, insights);
  readonly #shell = localized(this, shell);

  override render(): TemplateResult {
    const words = this.#text();
    const { series } = this;
    const { metric, unit } = series;
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${this.label}>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.period}</th>
            <th scope="col">${countedWord(unit)}</th>
            ${
              unit === 'count'
                ? nothing
                : html`<th scope="col">${words.metrics[metric]}</th>
                    <th scope="col">${words.interval}</th>`
            }
            ${this.rows.some(hasTarget) ? html`<th scope="col">${words.target.one}</th>` : nothing}
            ${this.#isCompared ? html`<th scope="col">${beforeName(series)}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${this.rows.map((row) => this.#row(row))}
        </tbody>
      </table>
    </div>`;
  }

  get #isCompared(): boolean {
    return this.rows.some(({ before }) => before !== null);
  }

  #target({ target }: SeriesRow): string {
    const { pair, figure } = this.#shell();
    return target ? pair(target.text, figure.verdicts[target.verdict]) : none;
  }

  #row(row: SeriesRow): TemplateResult {
    const { from, to, n, value, low, high, before } = row;
    const { unit } = this.series;
    const cells =
      value === null || low === null
        ? html`<td colspan="2" class="muted">${fewWords(n, unit)}</td>`
        : html`<td>${valueText(value, unit)}</td>
            <td>${intervalText(low, high, unit)}</td>`;
    return html`<tr>
      <th scope="row">${rowName(row)}</th>
      <td>${n ? linkedNumber(number(n), this.madeOf({ from, to })) : number(n)}</td>
      ${unit === 'count' ? nothing : cells} ${this.rows.some(hasTarget) ? html`<td>${this.#target(row)}</td>` : nothing}
      ${before ? html`<td class="muted">${beforeText(before, unit)}</td>` : nothing}
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'series-table': SeriesTable;
  }
}
