import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { metrics } from '@huiyin/shared/domain/metrics';
import { answerLinks } from '@huiyin/shared/i18n/admin/answer-links';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import type { BucketSize } from '@huiyin/shared/domain/time/days';
import { nobodyYet } from '../answers/nobody-yet.ts';
import type { MetricSeries } from '../api/metrics.ts';
import '../charts/trend-chart.ts';
import type { Trend } from '../charts/trend-points.ts';
import { offerExport, type Exportable } from '../exports/offer-export.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { sentences } from '../language/list-of.ts';
import { go } from '../router/router.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { Printing } from '../ui/printing.ts';
import { base, card, parts } from '../ui/styles.ts';
import '../ui/ui-empty.ts';
import '../ui/ui-figure.ts';
import { daysOf, type InsightsView } from './insights-view.ts';
import { meantBy } from './meant-by.ts';
import { madeOf, type MadeOf } from './made-of.ts';
import { metricNotes } from './metric-notes.ts';
import './metric-reasons.ts';
import './metric-target.ts';
import './metric-tools.ts';
import { isScored } from './score-groups.ts';
import { hasValue, isOfComplaints, seriesRows, untoldWords, type SeriesRow } from './series-rows.ts';
import './score-distribution.ts';
import './series-table.ts';
import { trendOf } from './trend-of.ts';

/** One metric over time, as a chart or as a table of the same numbers, on paper as both, and how people answered. */
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
      .notes {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-12);
        margin-top: var(--space-8);
        font-size: var(--type-12);
        color: var(--muted);
      }
      @media print {
        section:first-child h2 {
          font-size: var(--type-24);
        }
        trend-chart,
        series-table {
          display: block;
          margin-top: var(--space-16);
        }
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) series!: MetricSeries;
  /** How it is drawn and told apart, and which part of the answers it is of. Suspects are counted for all together. */
  @property({ attribute: false }) view!: Pick<InsightsView, 'as' | 'zoom' | 'only' | 'split' | 'survey' | 'version'>;
  /** The site, the period and which answers are meant, as a line. */
  @property() scope = '';

  readonly #text = localized(this, insights);
  readonly #links = localized(this, answerLinks);
  readonly #printing = new Printing(this);

  override render(): TemplateResult {
    const { series, view } = this;
    const rows = seriesRows(series);
    const trend = trendOf(series, rows, view.zoom && view.as === 'chart' && rows.some(hasValue));
    const isTold = !series.untold && series.total.n > 0;
    return html`<section class="card">
        <div class="head">
          <div>
            <h2>${this.#title}</h2>
            <p class="muted small">${this.#text().formulas[series.metric]}</p>
            ${this.#all()} ${this.#target()}
          </div>
          ${
            isTold
              ? html`<metric-tools
                  class="screen"
                  .view=${view}
                  .series=${series}
                  .rows=${rows}
                  .trend=${trend}
                  scope=${this.scope}
                  @take=${() => this.#take()}
                ></metric-tools>`
              : nothing
          }
        </div>
        ${isTold ? this.#numbers(rows, trend) : this.#empty()}
        <div class="notes">${this.#notes(trend).map((note) => html`<span>${note}</span>`)}</div>
      </section>
      ${this.#distribution()}`;
  }

  /** The numbers as they are drawn and as they are told apart, and those that they are made of. */
  #take(): void {
    const { metric, series, by, from, to } = this.series;
    const { only, split } = this.view;
    const meant = { from, to, ...meantBy(this.view) };
    const apart: readonly Exportable[] = only
      ? []
      : [{ noun: `metrics/${metric}`, query: { from, to, split, ...meantBy(this.view) } }];
    void offerExport(this.session.site, [
      { noun: `metrics/${metric}`, query: { by, ...meant } },
      ...apart,
      { noun: 'counts', query: { series, ...meant } },
    ]);
  }

  #notes({ value }: Trend): ReturnType<typeof metricNotes> {
    return metricNotes(this.session.site, this.series, this.view, value?.isZoomed);
  }

  get #title(): string {
    const { metric, by } = this.series;
    return this.#text().titles[metric][by as BucketSize];
  }

  get #madeOf(): MadeOf {
    return madeOf(this.session.site, this.series, this.view);
  }

  #all(): TemplateResult | typeof nothing {
    const { n } = this.series.total;
    const href = n ? this.#madeOf() : undefined;
    return href
      ? html`<p class="small screen"><a href=${href}>${this.#links().readAll(n, number(n))}</a></p>`
      : nothing;
  }

  /** One for each metric: what is typed of one is not taken for another. */
  #target(): TemplateResult | typeof nothing {
    const { series } = this;
    return metrics[series.metric].target
      ? html`${keyed(series.metric, html`<metric-target class="screen" .series=${series}></metric-target>`)}`
      : nothing;
  }

  #empty(): TemplateResult {
    const { empty } = this.#text();
    const { since, began, unit } = this.series;
    if (since === null) return nobodyYet();
    if (this.series.untold) return html`<ui-empty icon="insights" heading=${untoldWords()}></ui-empty>`;
    const heading = isOfComplaints(unit) ? empty.complaints : empty.answers;
    // Of what was never counted no other period has any; a reply that is waited for is not counted yet.
    const isElsewhere = began !== null || unit === 'minutes';
    return html`<ui-empty icon="insights" heading=${heading}>${isElsewhere ? empty.text : nothing}</ui-empty>`;
  }

  /** Paper has the chart, and the numbers it is made of. */
  #numbers(rows: readonly SeriesRow[], trend: Trend): TemplateResult {
    const { as } = this.view;
    const onPaper = this.#printing.now;
    return html`${onPaper ? html`<ui-figure .series=${this.series} days=${daysOf(this.series)}></ui-figure>` : nothing}
    ${onPaper || as === 'chart' ? this.#chart(rows, trend) : nothing}
    ${onPaper || as === 'table' ? this.#table(rows) : nothing}`;
  }

  #table(rows: readonly SeriesRow[]): TemplateResult {
    return html`<series-table
      label=${this.#title}
      .rows=${rows}
      .madeOf=${this.#madeOf}
      .series=${this.series}
    ></series-table>`;
  }

  #chart(rows: readonly SeriesRow[], trend: Trend): TemplateResult {
    const opens = this.#madeOf() !== undefined;
    return html`<trend-chart
      label=${this.#title}
      hint=${sentences(this.#text().chartHint, opens && this.#links().readThese)}
      ?opens=${opens}
      .trend=${trend}
      @point=${({ detail }: CustomEvent<number>) => this.#open(rows[detail])}
    ></trend-chart>`;
  }

  #open(row: SeriesRow | undefined): void {
    const href = row && this.#madeOf({ from: row.from, to: row.to });
    if (href) go(href);
  }

  #distribution(): TemplateResult | typeof nothing {
    const { series } = this;
    const { metric } = series;
    if (series.distribution.length === 0 || series.total.n === 0) return nothing;
    return html`<section class="card">
        <h2>${this.#text().distribution}</h2>
        <score-distribution
          metric=${metric}
          .distribution=${series.distribution}
          .unscored=${series.groups}
          .madeOf=${this.#madeOf}
        ></score-distribution>
      </section>
      ${this.view.only || !isScored(metric) ? nothing : html`<metric-reasons .series=${series} .view=${this.view}></metric-reasons>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'metric-detail': MetricDetail;
  }
}
