import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { MetricSeries } from '../api/metrics.ts';
import { pngOf } from '../charts/picture-file.ts';
import type { Trend } from '../charts/trend-points.ts';
import { bookOf, localized } from '../language/language.ts';
import { valueOf } from '../ui/event-value.ts';
import { saveFile } from '../ui/save-file.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-checkbox.ts';
import '../ui/ui-segments.ts';
import { toast } from '../ui/ui-toasts.ts';
import { forms, type InsightsView } from './insights-view.ts';
import { metricDrawing } from './metric-picture.ts';
import { hasValue, type SeriesRow } from './series-rows.ts';

/** How a metric is shown, and its chart as a file. Fires `view` with what changed, and `take` where its numbers are wanted as one. */
@customElement('metric-tools')
export class MetricTools extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-8) var(--space-12);
      }
    `,
  ];

  @property({ attribute: false }) view!: Pick<InsightsView, 'as' | 'zoom'>;
  @property({ attribute: false }) series!: MetricSeries;
  @property({ attribute: false }) rows!: readonly SeriesRow[];
  @property({ attribute: false }) trend!: Trend;
  /** The site, the period and which answers are meant, as a line. */
  @property() scope = '';

  readonly #text = localized(this, insights);

  override render(): TemplateResult {
    const words = this.#text();
    const { as, zoom } = this.view;
    const canZoom = as === 'chart' && this.trend.value && this.rows.some(hasValue);
    return html`${
        canZoom
          ? html`<ui-checkbox
              size="s"
              .checked=${zoom}
              @change=${(event: Event) => this.#tell({ zoom: (event.currentTarget as HTMLInputElement).checked })}
              >${words.zoom}</ui-checkbox
            >`
          : nothing
      }
      <ui-button size="s" appearance="outlined" @click=${() => this.dispatchEvent(new Event('take'))}
        >${bookOf(shell).export}</ui-button
      >
      <ui-button size="s" appearance="outlined" @click=${() => void this.#savePng()}
        ><span aria-hidden="true">${words.png}</span><span class="sr">${words.downloadPng}</span></ui-button
      >
      <ui-segments
        quiet
        label=${words.viewLabel}
        .choices=${forms.map((value) => ({ value, label: words[value] }))}
        .value=${as}
        @change=${(event: Event) => this.#tell({ as: valueOf(event) as InsightsView['as'] })}
      ></ui-segments>`;
  }

  async #savePng(): Promise<void> {
    try {
      saveFile(await pngOf(metricDrawing(this.series, this.trend, this.scope)), `${this.#name}.png`);
    } catch {
      toast(this.#text().noPicture, { tone: 'bad' });
    }
  }

  get #name(): string {
    const { metric, by, from, to } = this.series;
    return `${metric}-by-${by}-${from}-${to}`;
  }

  #tell(detail: Partial<InsightsView>): void {
    this.dispatchEvent(new CustomEvent('view', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'metric-tools': MetricTools;
  }
}
