import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { OfferedCorrection } from '@huiyin/shared/files/corrections/corrections';
import { ticketStatuses } from '@huiyin/shared/domain/choices';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { base } from '../ui/styles.ts';
import { factShown } from './fact-shown.ts';
import { fieldName } from './field-words.ts';
import { tableStyles } from './table-styles.ts';

const mostShown = 5;

/** Asks whether rows correct the stored answers that they look like, and shows the first of them. */
@customElement('import-corrections')
export class ImportCorrections extends LitElement {
  static override styles = [
    base,
    tableStyles,
    css`
      :host {
        display: block;
        margin-top: var(--space-12);
      }
      table {
        margin-top: var(--space-8);
      }
    `,
  ];

  @property({ attribute: false }) offered: readonly OfferedCorrection[] = [];
  /** Of the site, once it is known. */
  @property() zone = '';
  readonly #text = localized(this, importing);
  readonly #statuses = localized(this, inbox);

  override render(): TemplateResult {
    const { question, line, field, was, becomes, more } = this.#text().corrections;
    const n = this.offered.length;
    const shown = this.offered.toSorted(byDifference).slice(0, mostShown);
    return html`<p id="question">${question(n, number(n))}</p>
      <table aria-labelledby="question">
        <thead>
          <tr>
            ${[line, field, was, becomes].map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${shown.map((one) => this.#rows(one))}
        </tbody>
      </table>
      ${n > shown.length ? html`<p class="small muted">${more(n - shown.length, number(n - shown.length))}</p>` : nothing}`;
  }

  /** One for each field in which they differ. */
  #rows({ line, field, was, becomes, also }: OfferedCorrection): TemplateResult[] {
    const first = html`<td>${number(line)}</td>`;
    if (field === null) {
      const { same } = this.#text().corrections;
      return [
        html`<tr>
          ${first}
          <td colspan="3" class="muted">${same}</td>
        </tr>`,
      ];
    }
    return [{ field, was, becomes }, ...also].map(
      (one, i) =>
        html`<tr>
          ${i === 0 ? first : html`<td></td>`}${this.#cells(one)}
        </tr>`,
    );
  }

  #shown(field: string, value: string): string {
    const status = field === 'status' && ticketStatuses.find((one) => one === value);
    return status ? this.#statuses().statuses[status] : factShown(field, value, this.zone || null);
  }

  #cells({ field, was, becomes }: OfferedCorrection['also'][number]): TemplateResult {
    const { nothing: none } = this.#text().corrections;
    const said = (value: string | null): TemplateResult | string =>
      value === null ? '…' : value ? html`<bdi>${this.#shown(field, value)}</bdi>` : none;
    return html`<td>${fieldName(field)}</td>
      <td>${said(was)}</td>
      <td>${said(becomes)}</td>`;
  }
}

/** What says something else comes first. */
const byDifference = (one: OfferedCorrection, two: OfferedCorrection): number =>
  Number(one.field === null) - Number(two.field === null) || one.line - two.line;

declare global {
  interface HTMLElementTagNameMap {
    'import-corrections': ImportCorrections;
  }
}
