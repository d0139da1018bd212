import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { imported } from '@huiyin/shared/i18n/admin/imported';
import type { ImportedSeries } from '../api/imported-metrics.ts';
import '../charts/trend-chart.ts';
import type { InsightsView } from '../insights/insights-view.ts';
import { localized } from '../language/language.ts';
import { base, card } from '../ui/styles.ts';
import './imported-table.ts';
import { importedTrend } from './imported-trend.ts';
import { basisParts, formulaWords, isOfFew, lengthOf } from './imported-words.ts';

/** An imported number over time, how it is made, and that there is none or too few of it. */
@customElement('imported-detail')
export class ImportedDetail extends LitElement {
  static override styles = [
    base,
    card,
    css`
      :host {
        display: block;
      }
      h3 {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) series!: ImportedSeries;
  @property() as: InsightsView['as'] = 'chart';
  readonly #text = localized(this, imported);

  override render(): TemplateResult {
    const words = this.#text();
    const { name, by, total } = this.series;
    const title = words.titled(name, words.by[by]);
    return html`<section class="card">
      <h3>${title}</h3>
      <p class="muted small">${formulaWords(this.series)}</p>
      ${isOfFew(total) ? html`<p class="muted small">${basisParts(total, lengthOf(this.series)).join(' · ')}</p>` : nothing}
      ${total.days === 0 ? html`<p class="muted small">${words.none}</p>` : this.#drawn(title)}
    </section>`;
  }

  #drawn(title: string): TemplateResult {
    return this.as === 'table'
      ? html`<imported-table label=${title} .series=${this.series}></imported-table>`
      : html`<trend-chart label=${title} .trend=${importedTrend(this.series)}></trend-chart>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'imported-detail': ImportedDetail;
  }
}
