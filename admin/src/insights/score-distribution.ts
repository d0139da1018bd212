import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { minimumAnswers } from '@huiyin/shared/domain/statistics/estimate';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { linkedNumber } from '../answers/answers-link.ts';
import { unscoredLine } from '../answers/unscored-line.ts';
import type { MetricSeries } from '../api/metrics.ts';
import { number, shareOf } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { fewWords } from '../ui/figure-words.ts';
import { toneOf, tonesOfGroups } from '../ui/score-mark.ts';
import { barTable, shareBar } from '../ui/share-bar.ts';
import { base } from '../ui/styles.ts';
import type { MadeOf } from './made-of.ts';
import { groups, scoresIn, type Group, type Scored } from './score-groups.ts';

/**
 * How many gave each score, best first, and how the groups that make the metric share them, with those who named theirs and no number; of too few
 * only how many.
 */
@customElement('score-distribution')
export class ScoreDistribution extends LitElement {
  static override styles = [
    base,
    barTable,
    css`
      :host {
        display: grid;
        gap: var(--space-12);
        break-inside: avoid;
      }
      th:first-child {
        width: 1%;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-4) var(--space-16);
        font-size: var(--type-13);
      }
      /* Paper has no grounds, but borders. */
      .mark {
        display: inline-block;
        margin-inline-end: var(--space-4);
        border: 0.3125rem solid var(--edge);
        border-radius: 2px;
      }
      .good.mark {
        border-color: var(--good);
      }
      .bad.mark {
        border-color: var(--bad);
      }
    `,
  ];

  @property() metric: Scored = 'csat';
  @property({ attribute: false }) distribution: MetricSeries['distribution'] = [];
  /** Who named a group and no number. */
  @property({ attribute: false }) unscored: MetricSeries['groups'] = [];
  @property({ attribute: false }) madeOf: MadeOf = () => undefined;

  readonly #text = localized(this, insights);
  readonly #shell = localized(this, shell);

  override render(): TemplateResult {
    const scored = sum(this.distribution);
    const all = scored + sum(this.unscored);
    return html`<ul>
        ${groups.map((group) => this.#group(group, all))}
      </ul>
      ${all < minimumAnswers ? html`<p class="small muted">${fewWords(all, 'share')}</p>` : nothing}
      ${scored ? this.#table(scored) : nothing} ${unscoredLine(this.unscored, this.madeOf({ score: 'none' }))}`;
  }

  #table(all: number): TemplateResult {
    const words = this.#text();
    const most = Math.max(1, ...this.distribution.map(({ n }) => n));
    const best = this.distribution.toSorted((one, two) => two.score - one.score);
    return html`<table>
      <thead class="sr">
        <tr>
          <th scope="col">${words.score}</th>
          <td></td>
          <th scope="col">${words.answers}</th>
          ${all < minimumAnswers ? nothing : html`<th scope="col">${words.share}</th>`}
        </tr>
      </thead>
      <tbody>
        ${best.map(({ score, n }) => this.#row(score, n, most, all))}
      </tbody>
    </table>`;
  }

  #group(group: Group, all: number): TemplateResult {
    const scored = this.distribution.filter(({ score }) => this.#groupOf(score) === group);
    const n = sum(scored) + sum(this.unscored.filter((one) => tonesOfGroups[one.group] === group));
    return html`<li>
      <span class="mark ${group}"></span>${this.#shell().pair(this.#text().groups[this.metric][group], '')}<strong
        >${this.#link(shareOf(n, all) || number(n), n, scoresIn(this.metric, group))}</strong
      >
    </li>`;
  }

  #row(score: number, n: number, most: number, all: number): TemplateResult {
    return html`<tr class=${this.#groupOf(score)}>
      <th scope="row">${number(score)}</th>
      <td class="bar">${shareBar(n / most)}</td>
      <td>${this.#link(number(n), n, String(score))}</td>
      ${all < minimumAnswers ? nothing : html`<td class="muted">${shareOf(n, all)}</td>`}
    </tr>`;
  }

  #link(shown: string, n: number, score: string): TemplateResult | string {
    return n ? linkedNumber(shown, this.madeOf({ score })) : shown;
  }

  #groupOf(score: number): Group {
    return toneOf(this.metric, score);
  }
}

const sum = (counts: readonly { n: number }[]): number => counts.reduce((all, { n }) => all + n, 0);

declare global {
  interface HTMLElementTagNameMap {
    'score-distribution': ScoreDistribution;
  }
}
