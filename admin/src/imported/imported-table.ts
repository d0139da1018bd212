import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { imported } from '@huiyin/shared/i18n/admin/imported';
import type { ImportedSeries } from '../api/imported-metrics.ts';
import { bucketName } from '../insights/bucket-words.ts';
import { framedTable, numberTable } from '../insights/number-table.ts';
import { none, number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { base } from '../ui/styles.ts';
import { importedLimits, importedTold } from './imported-words.ts';

type Point = ImportedSeries['points'][number];

const baseDigits = ({ base }: Point['before']): string => (base === null ? none : number(base));

/** The imported numbers of a chart, a row a point, each with what it rests on; a dash where no day has a value. */
@customElement('imported-table')
export class ImportedTable extends LitElement {
  static override styles = [base, numberTable, framedTable];

  /** Names the table. */
  @property() label = '';
  @property({ attribute: false }) series!: ImportedSeries;
  readonly #text = localized(this, imported);

  override render(): TemplateResult {
    const { columns } = this.#text();
    const { points, total, before } = this.series;
    const hasLimits = total.low !== null;
    const hasBase = total.base !== null || before.base !== null;
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${this.label}>
      <table>
        <thead>
          <tr>
            <th scope="col">${columns.period}</th>
            <th scope="col">${columns.value}</th>
            ${hasLimits ? html`<th scope="col">${columns.interval}</th>` : nothing}
            ${hasBase ? html`<th scope="col">${columns.of}</th>` : nothing}
            <th scope="col">${columns.days}</th>
            <th scope="col">${columns.before}</th>
            ${hasBase ? html`<th scope="col">${columns.ofBefore}</th>` : nothing}
            <th scope="col">${columns.daysBefore}</th>
          </tr>
        </thead>
        <tbody>
          ${points.map((point) => this.#row(point, { hasLimits, hasBase }))}
        </tbody>
      </table>
    </div>`;
  }

  #row(point: Point, { hasLimits, hasBase }: { hasLimits: boolean; hasBase: boolean }): TemplateResult {
    const { unit, by } = this.series;
    const { before } = point;
    return html`<tr>
      <th scope="row">${bucketName(point, by)}</th>
      <td>${importedTold(point, unit)}</td>
      ${hasLimits ? html`<td>${importedLimits(point)}</td>` : nothing}
      ${hasBase ? html`<td>${baseDigits(point)}</td>` : nothing}
      <td>${number(point.days)}</td>
      <td class="muted">${importedTold(before, unit)}</td>
      ${hasBase ? html`<td class="muted">${baseDigits(before)}</td>` : nothing}
      <td class="muted">${number(before.days)}</td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'imported-table': ImportedTable;
  }
}
