import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import { answerLinks } from '@huiyin/shared/i18n/admin/answer-links';
import type { Metric } from '@huiyin/shared/domain/metrics';
import type { BucketSize } from '@huiyin/shared/domain/time/days';
import type { MetricSeries } from '../api/metrics.ts';
import '../charts/trend-chart.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { sentences } from '../language/list-of.ts';
import { go } from '../router/router.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { saveFile } from '../ui/save-file.ts';
import { base, card, parts } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-empty.ts';
import '../ui/ui-segments.ts';
import type { UiSegments } from '../ui/ui-segments.ts';
import type { OneValue } from './insights-view.ts';
import { madeOf, type MadeOf } from './made-of.ts';
import { metricNotes } from './metric-notes.ts';
import './metric-reasons.ts';
import { isScored } from './score-groups.ts';
import { isOfComplaints, seriesRows, untoldWords, type SeriesRow } from './series-rows.ts';
import './score-distribution.ts';
import { seriesCsv } from './series-csv.ts';
import './series-table.ts';
import { trendOf } from './trend-of.ts';

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

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property() metric: Metric = 'csat';
  @property({ attribute: false }) series!: MetricSeries;
  /** The part of the answers they are of. Suspects are counted for all together. */
  @property({ attribute: false }) only: OneValue | undefined;

  @state() private as: 'chart' | 'table' = 'chart';

  readonly #text = localized(this, insights);
  readonly #links = localized(this, answerLinks);

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
            ${this.#all()}
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
        <div class="notes">
          ${metricNotes(this.session.site, series, this.only !== undefined).map((note) => html`<span>${note}</span>`)}
        </div>
      </section>
      ${this.#distribution()}`;
  }

  get #madeOf(): MadeOf {
    return madeOf(this.session.site, this.series, this.only);
  }

  #all(): TemplateResult | typeof nothing {
    const { n } = this.series.total;
    const href = n ? this.#madeOf() : undefined;
    return href
      ? html`<p class="small screen"><a href=${href}>${this.#links().readAll(n, number(n))}</a></p>`
      : nothing;
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
        .madeOf=${this.#madeOf}
        metric=${this.metric}
        unit=${this.series.unit}
      ></series-table>`;
    const { metric, series } = this;
    const opens = this.#madeOf() !== undefined;
    return html`<trend-chart
      label=${title}
      hint=${sentences(this.#text().chartHint, opens && this.#links().readThese)}
      ?opens=${opens}
      .trend=${trendOf(metric, series, rows)}
      @point=${({ detail }: CustomEvent<number>) => this.#open(rows[detail])}
    ></trend-chart>`;
  }

  #open(row: SeriesRow | undefined): void {
    const href = row && this.#madeOf({ from: row.from, to: row.to });
    if (href) go(href);
  }

  #distribution(): TemplateResult | typeof nothing {
    const { metric, series } = this;
    if (series.distribution.length === 0 || series.total.n === 0) return nothing;
    return html`<section class="card">
        <h2>${this.#text().distribution}</h2>
        <score-distribution
          metric=${metric}
          .distribution=${series.distribution}
          .madeOf=${this.#madeOf}
        ></score-distribution>
      </section>
      ${this.only || !isScored(metric) ? nothing : html`<metric-reasons .series=${series}></metric-reasons>`}`;
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
