import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { imported } from '@huiyin/shared/i18n/admin/imported';
import type { ImportedSeries } from '../api/imported-metrics.ts';
import { numberTable } from '../insights/number-table.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { base } from '../ui/styles.ts';
import { pointName } from './imported-trend.ts';
import { importedLimits, importedValue } from './imported-words.ts';

/** The numbers of a chart from elsewhere, a row a point; a dash where no day has a value. */
@customElement('imported-table')
export class ImportedTable extends LitElement {
  static override styles = [
    base,
    numberTable,
    css`
      .scroll {
        border: 1px solid var(--line);
        border-radius: var(--radius-6);
      }
    `,
  ];

  /** Names the table. */
  @property() label = '';
  @property({ attribute: false }) series!: ImportedSeries;
  readonly #text = localized(this, imported);

  override render(): TemplateResult {
    const { columns } = this.#text();
    const { points, total } = this.series;
    const hasLimits = total.low !== null;
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${this.label}>
      <table>
        <thead>
          <tr>
            <th scope="col">${columns.period}</th>
            <th scope="col">${columns.value}</th>
            ${hasLimits ? html`<th scope="col">${columns.interval}</th>` : nothing}
            <th scope="col">${columns.days}</th>
            <th scope="col">${columns.before}</th>
          </tr>
        </thead>
        <tbody>
          ${points.map((point) => this.#row(point, hasLimits))}
        </tbody>
      </table>
    </div>`;
  }

  #row(point: ImportedSeries['points'][number], hasLimits: boolean): TemplateResult {
    const { unit, by } = this.series;
    return html`<tr>
      <th scope="row">${pointName(point, by)}</th>
      <td>${importedValue(point.value, unit)}</td>
      ${hasLimits ? html`<td>${importedLimits(point)}</td>` : nothing}
      <td>${number(point.days)}</td>
      <td class="muted">${importedValue(point.before.value, unit)}</td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'imported-table': ImportedTable;
  }
}
