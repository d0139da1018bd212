import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import { metricNames, type Metric } from '@huiyin/shared/domain/metrics';
import type { BucketSize, Day } from '@huiyin/shared/domain/time/days';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import { metricsOf, type MetricSeries } from '../api/metrics.ts';
import { siteOf } from '../api/sites.ts';
import { now } from '../clock.ts';
import { Reading } from '../data/reading.ts';
import { localized } from '../language/language.ts';
import type { SectionElement } from '../place.ts';
import { go, type Params } from '../router/router.ts';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { sessionContext, type Session } from '../shell/session.ts';
import { readingView } from '../ui/reading-view.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-figure.ts';
import { spanName } from './bucket-words.ts';
import './insights-controls.ts';
import './insights-only.ts';
import { daysOf, insightsPath, readView, spanOf, stepOf, type InsightsView, type Span } from './insights-view.ts';
import { figureText, untoldWords } from './series-rows.ts';
import { unnamed, valueName } from './value-names.ts';
import './metric-detail.ts';
import './metric-split.ts';

const usual = readView(undefined, '');

type AllSeries = Readonly<Record<Metric, MetricSeries>>;

/** The numbers of a period at a glance, and the chosen one over time. The address says which. */
@customElement('insights-numbers')
export class InsightsNumbers extends LitElement implements SectionElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      insights-controls {
        margin-bottom: var(--space-16);
      }
      .figures {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr));
        gap: var(--space-12);
        margin-bottom: var(--space-16);
      }
      .figures a {
        display: block;
        height: 100%;
        padding: var(--space-12) var(--space-16);
        border: 1px solid var(--line);
        border-radius: var(--radius-10);
        background: var(--raised);
        color: inherit;
        text-decoration: none;
      }
      .figures a:hover {
        border-color: var(--edge);
      }
      .figures a[aria-current] {
        border-color: var(--accent);
        box-shadow: inset 0 0 0 1px var(--accent);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) params: Params = {};

  @state() private view = usual;
  /** The days shown last. */
  #before: Span | undefined;

  readonly #text = localized(this, insights);
  readonly #shell = localized(this, shell);
  readonly #site = new Reading(this, () => siteOf(this.session.site.id));
  readonly #series = new Reading(this, () => {
    const zone = this.#site.value?.timeZone;
    if (zone === undefined) return undefined;
    const { span, by } = this.#shown(zone);
    const { only } = this.view;
    return metricsOf(this.session.site.id, metricNames, { ...span, by, ...(only && { [only.dimension]: only.value }) });
  });

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('params')) return;
    const zone = this.#site.value?.timeZone;
    if (zone) this.#before = this.#shown(zone).span;
    this.view = readView(this.params['section'], location.search);
  }

  override render(): TemplateResult {
    return html`${readingView(
      this.#site,
      ({ timeZone }) => {
        const { span, by } = this.#shown(timeZone);
        return html`<insights-controls
            class="screen"
            .view=${this.view}
            .span=${span}
            by=${by}
            today=${localDay(now(), timeZone).day}
            @view=${(event: CustomEvent<Partial<InsightsView>>) => this.#change(event.detail, timeZone)}
          ></insights-controls>
          ${this.#only()} ${this.#paper(span)}`;
      },
      1,
    )}
    ${readingView(this.#series, (series) => this.#numbers(series), 8)}`;
  }

  /** The choices, in words. */
  #paper(span: Span): TemplateResult {
    const { only } = this.view;
    const from = only?.dimension === 'channel' ? valueName('channel', only.value, unnamed) : this.#text().anyChannel;
    return html`<p class="paper">${spanName(span)} · ${from}</p>`;
  }

  /** The channel is told by its own choice. */
  #only(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view.only || view.only.dimension === 'channel') return nothing;
    return html`<insights-only .only=${view.only} all=${insightsPath({ ...view, only: undefined })}></insights-only>`;
  }

  #numbers(series: AllSeries): TemplateResult {
    const words = this.#text();
    const { metric } = this.view;
    return html`<nav aria-label=${words.metricsLabel} class="figures">
        ${shownOf(series, metric).map((one) => this.#figure(one, series[one]))}
      </nav>
      <metric-detail metric=${metric} .only=${this.view.only} .series=${series[metric]}></metric-detail>
      ${
        this.view.only
          ? nothing
          : html`<metric-split
              .view=${this.view}
              .series=${series[metric]}
              @view=${(event: CustomEvent<Partial<InsightsView>>) => this.#change(event.detail, series[metric].zone)}
            ></metric-split>`
      }`;
  }

  #figure(metric: Metric, series: MetricSeries): TemplateResult {
    return html`<a
      href=${insightsPath({ ...this.view, metric })}
      aria-current=${metric === this.view.metric ? 'true' : nothing}
    >
      ${
        series.untold
          ? html`<p>${this.#text().metrics[metric]}</p>
              <p class="small muted">${untoldWords()}</p>`
          : html`<ui-figure
              label=${this.#text().metrics[metric]}
              .series=${series}
              formula=${this.#beside(series)}
              days=${daysOf(series)}
            ></ui-figure>`
      }
    </a>`;
  }

  /** The second number of the same complaints, in words. */
  #beside({ beside, unit }: MetricSeries): string {
    return beside ? this.#shell().pair(this.#text().metrics[beside.metric], figureText(beside, unit)) : '';
  }

  /** The days and points the address means; where its days are none, those shown before, or the usual ones. */
  #shown(zone: string): { span: Span; by: BucketSize } {
    const today = this.#today(zone);
    const span = spanOf(this.view, today) ?? this.#before ?? spanOf(usual, today)!;
    return { span, by: stepOf(this.view.by, span) };
  }

  #today(zone: string): Day {
    return localDay(now(), zone).day;
  }

  /** Custom days begin with those shown before; another period chooses its own points. */
  #change(change: Partial<InsightsView>, zone: string): void {
    const days = change.range === 'custom' ? this.#shown(zone).span : {};
    const by = change.range ? { by: '' as const } : {};
    go(insightsPath({ ...this.view, ...by, ...days, ...change }), { replace: true });
  }
}

/** The chosen one, what is counted from 0 on, and the others once the site has asked for them. */
function shownOf(series: AllSeries, chosen: Metric): Metric[] {
  const isToldBeside = (one: Metric): boolean => metricNames.some((other) => series[other].beside?.metric === one);
  return metricNames.filter(
    (one) => one === chosen || series[one].unit === 'count' || (series[one].began !== null && !isToldBeside(one)),
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'insights-numbers': InsightsNumbers;
  }
}
