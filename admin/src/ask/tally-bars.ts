import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { minimumAnswers } from '@huiyin/shared/domain/statistics/estimate';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import { number, shareOf } from '../language/formats.ts';
import { linkedNumber } from '../answers/answers-link.ts';
import { localized } from '../language/language.ts';
import type { toneOf } from '../ui/score-mark.ts';
import { barTable, shareBar } from '../ui/share-bar.ts';
import { base } from '../ui/styles.ts';

/** How often an answer was given. */
export interface Tally {
  readonly label: string;
  readonly n: number;
  /** Where these answers are. */
  readonly href?: string | undefined;
  /** Of a score: what it says of the scale. */
  readonly tone?: ReturnType<typeof toneOf>;
  /** Whether it is counted in the one above too. */
  readonly isWithin?: boolean;
}

/** How often each answer was given, as a table with bars; the shares only where they are enough for any. */
@customElement('tally-bars')
export class TallyBars extends LitElement {
  static override styles = [
    base,
    css`
      svg {
        fill: var(--accent);
      }
    `,
    barTable,
    css`
      th:first-child {
        font-weight: 400;
        text-align: start;
      }
      :host([wide]) th:first-child {
        min-width: clamp(9rem, 22vw, 16rem);
        white-space: normal;
        overflow-wrap: anywhere;
      }
      .within th:first-child {
        padding-inline-start: var(--space-16);
        color: var(--muted);
      }
      .within svg {
        opacity: 0.6;
      }
      td.bar {
        min-width: 3rem;
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) tallies: readonly Tally[] = [];
  /** For names instead of scores. */
  @property({ type: Boolean, reflect: true }) wide = false;
  /** What the shares are of; the sum when it is 0. With several choices each it is fewer than the sum. */
  @property({ type: Number }) of = 0;
  readonly #text = localized(this, ask);

  override render(): TemplateResult {
    const words = this.#text().results;
    const most = Math.max(1, ...this.tallies.map(({ n }) => n));
    const all = this.of || this.tallies.reduce((sum, { n }) => sum + n, 0);
    return html`<table aria-label=${this.label}>
      <thead class="sr">
        <tr>
          <th scope="col">${words.answer}</th>
          <td></td>
          <th scope="col">${words.times}</th>
          ${all < minimumAnswers ? nothing : html`<th scope="col">${words.share}</th>`}
        </tr>
      </thead>
      <tbody>
        ${this.tallies.map(
          ({ label, n, href, tone, isWithin }) =>
            html`<tr class=${tone ?? (isWithin ? 'within' : nothing)}>
              <th scope="row">${label}</th>
              <td class="bar">${shareBar(n / most)}</td>
              <td>${n ? linkedNumber(number(n), href) : number(n)}</td>
              ${all < minimumAnswers ? nothing : html`<td class="muted">${shareOf(n, all)}</td>`}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tally-bars': TallyBars;
  }
}
