import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import { metrics, type Metric } from '@huiyin/shared/domain/metrics';
import { minimumAnswers } from '@huiyin/shared/domain/statistics/estimate';
import type { BucketSize } from '@huiyin/shared/domain/time/days';
import type { MetricSeries } from '../api/metrics.ts';
import '../charts/trend-chart.ts';
import type { Trend } from '../charts/trend-points.ts';
import { number, took } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { saveFile } from '../ui/save-file.ts';
import { base, card, parts } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-empty.ts';
import '../ui/ui-segments.ts';
import type { UiSegments } from '../ui/ui-segments.ts';
import { isOfComplaints, countedWord, rowWords, seriesRows, untoldWords, type SeriesRow } from './series-rows.ts';
import './score-distribution.ts';
import { seriesCsv } from './series-csv.ts';
import './series-table.ts';
import { valueScale } from './value-scale.ts';

/** One metric over time, as a chart or as a table of the same numbers, and how people answered. */
@customElement('metric-detail')
export class MetricDetail extends LitElement {
  static override styles = [
    base,
    parts,
    card,
    css`
      .head {
        align-items: flex-start;
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-8);
      }
      .notes {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-12);
        margin-top: var(--space-8);
        font-size: var(--type-12);
        color: var(--muted);
      }
    `,
  ];

  @property() metric: Metric = 'csat';
  @property({ attribute: false }) series!: MetricSeries;
  /** Whether they are of a part of the answers. Suspects are counted for all together. */
  @property({ type: Boolean }) narrowed = false;

  @state() private as: 'chart' | 'table' = 'chart';

  readonly #text = localized(this, insights);

  override render(): TemplateResult {
    const words = this.#text();
    const { series, metric } = this;
    const rows = seriesRows(series);
    const title = words.titles[metric][series.by as BucketSize];
    return html`<section class="card">
        <div class="head">
          <div>
            <h2>${title}</h2>
            <p class="muted small">${words.formulas[metric]}</p>
          </div>
          <div class="tools screen">${this.#tools(rows)}</div>
        </div>
        ${
          series.untold
            ? html`<ui-empty icon="insights" heading=${untoldWords()}></ui-empty>`
            : series.total.n === 0
              ? html`<ui-empty
                  icon="insights"
                  heading=${isOfComplaints(series.unit) ? words.empty.complaints : words.empty.answers}
                  >${words.empty.text}</ui-empty
                >`
              : this.#numbers(rows, title)
        }
        <div class="notes">${this.#notes().map((note) => html`<span>${note}</span>`)}</div>
      </section>
      ${this.#distribution()}`;
  }

  #tools(rows: readonly SeriesRow[]): TemplateResult {
    const words = this.#text();
    return html`${
        this.as === 'table'
          ? html`<ui-button size="s" appearance="outlined" @click=${() => this.#download(rows)}
              >${words.download}</ui-button
            >`
          : nothing
      }
      <ui-segments
        quiet
        label=${words.viewLabel}
        .choices=${[
          { value: 'chart', label: words.chart },
          { value: 'table', label: words.table },
        ]}
        .value=${this.as}
        @change=${(event: Event) => (this.as = (event.currentTarget as UiSegments).value as 'chart' | 'table')}
      ></ui-segments>`;
  }

  #numbers(rows: readonly SeriesRow[], title: string): TemplateResult {
    if (this.as === 'table')
      return html`<series-table
        label=${title}
        .rows=${rows}
        metric=${this.metric}
        unit=${this.series.unit}
      ></series-table>`;
    return html`<trend-chart label=${title} hint=${this.#text().chartHint} .trend=${this.#trend(rows)}></trend-chart>`;
  }

  #trend(rows: readonly SeriesRow[]): Trend {
    const words = this.#text();
    const { metric, series } = this;
    const points = rows.map((row) => ({ ...row, words: rowWords(row, series.unit, words.metrics[metric]) }));
    const write = (n: number): string => number(n);
    const { unit } = series;
    const counted = { name: countedWord(unit), write };
    if (unit === 'count') return { points, count: counted };
    const isTime = unit === 'minutes';
    const name = `${isTime ? words.metrics[metric] : words.value[metric]} · ${words.interval}`;
    return { points, value: { name, ...valueScale(metrics[metric]), write: isTime ? took : write }, count: counted };
  }

  #notes(): string[] {
    const words = this.#text();
    const { points, suspects, zone, unit } = this.series;
    const gaps = unit !== 'count' && points.some(({ value }) => value === null);
    return [
      words.zone(zone),
      ...(gaps ? [unit === 'minutes' ? words.gapsOfReplies : words.gaps(number(minimumAnswers))] : []),
      ...(suspects > 0 ? [(this.narrowed ? words.suspectsOfAll : words.suspects)(suspects, number(suspects))] : []),
    ];
  }

  #distribution(): TemplateResult | typeof nothing {
    const { metric, series } = this;
    if (series.distribution.length === 0 || series.total.n === 0) return nothing;
    return html`<section class="card">
      <h2>${this.#text().distribution}</h2>
      <score-distribution metric=${metric} .distribution=${series.distribution}></score-distribution>
    </section>`;
  }

  #download(rows: readonly SeriesRow[]): void {
    const { by, from, to } = this.series;
    saveFile(
      new Blob([seriesCsv(rows, this.metric)], { type: 'text/csv' }),
      `${this.metric}-by-${by}-${from}-${to}.csv`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'metric-detail': MetricDetail;
  }
}
