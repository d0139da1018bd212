import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Metric } from '@huiyin/shared/domain/metrics';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import type { MetricSeries } from '../api/metrics.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { base } from '../ui/styles.ts';
import { fewWords, intervalText, valueText } from '../ui/figure-words.ts';
import { linkedNumber } from '../answers/answers-link.ts';
import type { MadeOf } from './made-of.ts';
import { countedWord, type SeriesRow } from './series-rows.ts';

/** The numbers of the chart, row by row. */
@customElement('series-table')
export class SeriesTable extends LitElement {
  static override styles = [
    base,
    css`
      .scroll {
        max-height: 28rem;
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius-6);
      }
      @media print {
        .scroll {
          max-height: none;
          overflow: visible;
        }
      }
      th,
      td {
        padding: var(--space-4) var(--space-12);
        border-bottom: 1px solid var(--line);
        text-align: end;
        white-space: nowrap;
      }
      th:first-child {
        text-align: start;
        font-weight: 400;
      }
      thead th,
      thead th:first-child {
        position: sticky;
        top: 0;
        background: var(--sunken);
        font-weight: 600;
      }
      tbody tr:last-child > * {
        border-bottom: 0;
      }
    `,
  ];

  /** Names the table. */
  @property() label = '';
  @property({ attribute: false }) rows: readonly SeriesRow[] = [];
  @property() metric: Metric = 'csat';
  @property() unit: MetricSeries['unit'] = 'share';
  @property({ attribute: false }) madeOf: MadeOf = () => undefined;

  readonly #text = localized(this, insights);

  override render(): TemplateResult {
    const words = this.#text();
    const isCount = this.unit === 'count';
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${this.label}>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.period}</th>
            <th scope="col">${countedWord(this.unit)}</th>
            ${
              isCount
                ? ''
                : html`<th scope="col">${words.metrics[this.metric]}</th>
                    <th scope="col">${words.interval}</th>`
            }
          </tr>
        </thead>
        <tbody>
          ${this.rows.map((row) => this.#row(row))}
        </tbody>
      </table>
    </div>`;
  }

  #row({ from, to, name, n, value, low, high }: SeriesRow): TemplateResult {
    const cells =
      value === null || low === null || high === null
        ? html`<td colspan="2" class="muted">${fewWords(n, this.unit)}</td>`
        : html`<td>${valueText(value, this.unit)}</td>
            <td>${intervalText(low, high, this.unit)}</td>`;
    return html`<tr>
      <th scope="row">${name}</th>
      <td>${n ? linkedNumber(number(n), this.madeOf({ from, to })) : number(n)}</td>
      ${this.unit === 'count' ? '' : cells}
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'series-table': SeriesTable;
  }
}
