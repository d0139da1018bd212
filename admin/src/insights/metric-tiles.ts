import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { isToldBeside, metricNames, metrics, type Metric } from '@huiyin/shared/domain/metrics';
import type { MetricSeries } from '../api/metrics.ts';
import { localized } from '../language/language.ts';
import { Presses } from '../ui/presses.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-figure.ts';
import { daysOf, insightsPath, type InsightsView } from './insights-view.ts';
import { figureText, untoldWords } from './series-rows.ts';

/** What is read of each metric; of one survey not all can be told. */
export type AllSeries = Readonly<Partial<Record<Metric, MetricSeries>>>;

/** The metrics of a site at a glance, each the way to its own chart. */
@customElement('metric-tiles')
export class MetricTiles extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        margin-bottom: var(--space-16);
      }
      nav {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr));
        gap: var(--space-12);
      }
      a {
        display: block;
        height: 100%;
        padding: var(--space-12) var(--space-16);
        border: 1px solid var(--line);
        border-radius: var(--radius-10);
        background: var(--raised);
        color: inherit;
        text-decoration: none;
      }
      a:hover {
        border-color: var(--edge);
      }
      a[aria-current] {
        border-color: var(--accent);
        box-shadow: inset 0 0 0 1px var(--accent);
      }
    `,
  ];

  @property({ attribute: false }) view!: InsightsView;
  @property({ attribute: false }) series!: AllSeries;

  readonly #presses = new Presses();
  readonly #text = localized(this, insights);
  readonly #shell = localized(this, shell);

  override render(): TemplateResult {
    return html`<nav aria-label=${this.#text().metricsLabel}>
      ${shownOf(this.series, this.view).map((one) => this.#tile(...one))}
    </nav>`;
  }

  #tile(metric: Metric, series: MetricSeries): TemplateResult {
    const isChosen = metric === this.view.metric;
    return html`<a
      draggable="false"
      href=${insightsPath({ ...this.view, metric })}
      aria-current=${isChosen ? 'true' : nothing}
      @pointerdown=${this.#presses.begin}
      @click=${this.#clicked}
    >
      ${series.untold ? this.#untold(metric) : this.#figure(metric, series)}
    </a>`;
  }

  /** Its numbers can be marked. */
  #clicked(event: MouseEvent): void {
    if (!this.#presses.isOne(event)) event.preventDefault();
  }

  #untold(metric: Metric): TemplateResult {
    return html`<p>${this.#text().metrics[metric]}</p>
      <p class="small muted">${untoldWords()}</p>`;
  }

  #figure(metric: Metric, series: MetricSeries): TemplateResult {
    return html`<ui-figure
      label=${this.#text().metrics[metric]}
      .series=${series}
      formula=${this.#beside(series)}
      days=${daysOf(series)}
    ></ui-figure>`;
  }

  /** The second number of the same answers or complaints, in words. */
  #beside({ beside, total }: MetricSeries): string {
    // Of too few answers, which the first number says already.
    if (!beside || total.value === null) return '';
    const { metric } = beside;
    return this.#shell().pair(this.#text().metrics[metric], figureText(beside, metrics[metric].unit));
  }
}

/**
 * The chosen one, what is counted from 0 on, and the others once there may be something to say of them: answers, or complaints that wait. Of one
 * survey those alone that it asks.
 */
function shownOf(series: AllSeries, { metric: chosen, survey }: InsightsView): [Metric, MetricSeries][] {
  const began = (one: MetricSeries): boolean =>
    ((one.unit === 'minutes' ? series.complaints : one)?.began ?? null) !== null;
  return metricNames.flatMap((name): [Metric, MetricSeries][] => {
    const one = series[name];
    if (!one) return [];
    const isShown = name === chosen || (one.unit === 'count' && !survey) || (began(one) && !isToldBeside(name));
    return isShown ? [[name, one]] : [];
  });
}
