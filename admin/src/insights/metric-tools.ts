import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import type { MetricSeries } from '../api/metrics.ts';
import { pngOf } from '../charts/picture-file.ts';
import type { Trend } from '../charts/trend-points.ts';
import { localized } from '../language/language.ts';
import { valueOf } from '../ui/event-value.ts';
import { saveFile } from '../ui/save-file.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-checkbox.ts';
import '../ui/ui-segments.ts';
import { toast } from '../ui/ui-toasts.ts';
import { forms, type InsightsView } from './insights-view.ts';
import { metricDrawing } from './metric-picture.ts';
import { seriesCsv } from './series-csv.ts';
import { hasValue, type SeriesRow } from './series-rows.ts';

/** How a metric is shown, and its numbers and its chart as files. Fires `view` with what changed. */
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
      ${this.#file(words.csv, words.downloadCsv, () => this.#saveCsv())}
      ${this.#file(words.png, words.downloadPng, () => void this.#savePng())}
      <ui-segments
        quiet
        label=${words.viewLabel}
        .choices=${forms.map((value) => ({ value, label: words[value] }))}
        .value=${as}
        @change=${(event: Event) => this.#tell({ as: valueOf(event) as InsightsView['as'] })}
      ></ui-segments>`;
  }

  /** For the ear in full. */
  #file(shown: string, said: string, save: () => void): TemplateResult {
    return html`<ui-button size="s" appearance="outlined" @click=${save}
      ><span aria-hidden="true">${shown}</span><span class="sr">${said}</span></ui-button
    >`;
  }

  #saveCsv(): void {
    saveFile(new Blob([seriesCsv(this.rows, this.series)], { type: 'text/csv' }), `${this.#name}.csv`);
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
