import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import { linkedNumber } from '../answers/answers-link.ts';
import { reasonsOf, type MetricReasons, type MetricSeries } from '../api/metrics.ts';
import { Reading } from '../data/reading.ts';
import { number, shareOf } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { readingView } from '../ui/reading-view.ts';
import { valueOf } from '../ui/event-value.ts';
import { intervalText } from '../ui/figure-words.ts';
import { barTable, shareBar } from '../ui/share-bar.ts';
import { base, card } from '../ui/styles.ts';
import '../ui/ui-select.ts';
import type { InsightsView } from './insights-view.ts';
import { surveyOf } from './meant-by.ts';
import { madeOf } from './made-of.ts';
import { readNames } from './read-names.ts';
import { groups, scoresIn, type Group, type Scored } from './score-groups.ts';
import { valueName } from './value-names.ts';

type Reason = MetricReasons['reasons'][number];

/** Why people gave a metric its scores: the reasons they chose, each with its share of these answers and the way to them. */
@customElement('metric-reasons')
export class MetricReasonsElement extends LitElement {
  static override styles = [
    base,
    card,
    barTable,
    css`
      :host {
        display: block;
      }
      th:first-child {
        min-width: 7rem;
        font-weight: 400;
        text-align: start;
        white-space: normal;
        overflow-wrap: anywhere;
      }
      svg {
        fill: var(--accent);
      }
      .note {
        margin-top: var(--space-8);
      }
      @media (max-width: 30rem) {
        .bar {
          display: none;
        }
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  /** A metric with scores, and its period. */
  @property({ attribute: false }) series!: MetricSeries;
  /** Of which survey. */
  @property({ attribute: false }) view: Pick<InsightsView, 'survey' | 'version'> = { survey: '', version: '' };
  /** Whose reasons are told: those of one group of scores, or of all. */
  @state() private group: Group | '' = '';

  readonly #text = localized(this, insights);
  readonly #known = readNames(this, () => ({ site: this.session.site, dimensions: ['reason'] }));
  readonly #reasons = new Reading(this, () => {
    const { metric, from, to } = this.series;
    return reasonsOf(this.session.site.id, metric, { from, to, ...this.#score, ...surveyOf(this.view) });
  });

  /** The scores, as they are asked for. */
  get #score(): { score?: string } {
    return this.group ? { score: scoresIn(this.series.metric as Scored, this.group) } : {};
  }

  override render(): TemplateResult {
    const { why: words, groups: named } = this.#text();
    const names = named[this.series.metric as Scored];
    return html`<section class="card" aria-labelledby="heading">
      <div class="head">
        <h2 id="heading">${words.heading}</h2>
        <ui-select
          quiet
          class="screen"
          label=${words.of}
          .choices=${[{ value: '', label: words.all }, ...groups.map((value) => ({ value, label: names[value] }))]}
          .value=${this.group}
          @change=${(event: Event) => (this.group = valueOf(event) as Group | '')}
        ></ui-select>
      </div>
      ${readingView(this.#reasons, (read) => this.#table(read))}
    </section>`;
  }

  #table({ n, reasons, others }: MetricReasons): TemplateResult {
    const { why: words, answers, share, interval } = this.#text();
    if (!reasons.length) return html`<p class="small muted">${words.none}</p>`;
    const most = reasons[0]!.n;
    return html`<table aria-labelledby="heading">
        <thead class="sr">
          <tr>
            <th scope="col">${words.reason}</th>
            <td class="bar"></td>
            <th scope="col">${answers}</th>
            <th scope="col">${share}</th>
            <th scope="col">${interval}</th>
          </tr>
        </thead>
        <tbody>
          ${reasons.map((reason) => this.#row(reason, n, most))}
        </tbody>
      </table>
      <p class="small muted note">
        ${words.basis(n, number(n))} ${others ? words.others(others, number(others)) : nothing}
      </p>`;
  }

  #row({ of, n, low, high }: Reason, all: number, most: number): TemplateResult {
    const href = madeOf(this.session.site, this.series, { ...this.view, only: undefined })({
      ...this.#score,
      reason: of,
    });
    const isTold = low !== null && high !== null;
    return html`<tr>
      <th scope="row">${valueName('reason', of, this.#known())}</th>
      <td class="bar">${shareBar(n / most)}</td>
      <td>${linkedNumber(number(n), href)}</td>
      <td class="muted">${isTold ? shareOf(n, all) : nothing}</td>
      <td class="muted">${isTold ? intervalText(100 * low, 100 * high, 'share') : nothing}</td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'metric-reasons': MetricReasonsElement;
  }
}
