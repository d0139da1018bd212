import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { BucketSize } from '@huiyin/shared/domain/time/days';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import { answersHref, linkedNumber } from '../answers/answers-link.ts';
import { aspectsOf, type AspectScores, type AspectView } from '../api/aspects.ts';
import type { SurveyView } from '../api/surveys.ts';
import { Reading } from '../data/reading.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { changeTone, changeWords, fewWords, intervalText, valueText } from '../ui/figure-words.ts';
import { readingView } from '../ui/reading-view.ts';
import { barTable, shareBar } from '../ui/share-bar.ts';
import { base, card } from '../ui/styles.ts';
import { aspectName } from './aspect-names.ts';
import './aspect-over-time.ts';
import { daysOf, insightsPath, type InsightsView, type Span } from './insights-view.ts';
import { surveyOf } from './meant-by.ts';

/** What was rated one by one, lowest first, and the chosen one over time; nothing where nothing was. */
@customElement('insights-aspects')
export class InsightsAspects extends LitElement {
  static override styles = [
    base,
    card,
    barTable,
    css`
      :host {
        display: block;
        margin-top: var(--space-16);
      }
      .scroll {
        overflow-x: auto;
      }
      th:first-child {
        min-width: 7rem;
        font-weight: 400;
        text-align: start;
        white-space: normal;
        overflow-wrap: anywhere;
      }
      thead th:first-child {
        font-weight: 600;
      }
      svg {
        fill: var(--accent);
      }
      td.good {
        color: var(--good);
      }
      td.bad {
        color: var(--bad);
      }
      @media (max-width: 40rem) {
        .bar,
        .change {
          display: none;
        }
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) view!: InsightsView;
  @property({ attribute: false }) span!: Span;
  @property() by: BucketSize = 'day';
  /** What names those of a site's own. */
  @property({ attribute: false }) surveys: readonly SurveyView[] = [];

  readonly #text = localized(this, insights);
  readonly #scores = new Reading(this, () => {
    const { aspect } = this.view;
    const asked = { ...this.span, by: this.by, ...surveyOf(this.view), ...(aspect && { aspect }) };
    return aspectsOf(this.session.site.id, asked);
  });

  override render(): TemplateResult | typeof nothing {
    const { shown, error } = this.#scores;
    if (shown?.aspects.length === 0 || (!shown && !error)) return nothing;
    const words = this.#text().aspects;
    return html`<section class="card" aria-labelledby="heading">
      <h2 id="heading">${words.heading}</h2>
      <p class="muted small">${words.formula}</p>
      ${readingView(this.#scores, (scores) => this.#content(scores))}
    </section>`;
  }

  #content(scores: AspectScores): TemplateResult {
    const words = this.#text().aspects;
    return html`${this.#table(scores)}
    ${scores.others ? html`<p class="small muted">${words.others(scores.others, number(scores.others))}</p>` : nothing}
    ${this.view.aspect ? this.#overTime(scores) : nothing}`;
  }

  #table(scores: AspectScores): TemplateResult {
    const { aspects: words, interval } = this.#text();
    return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="heading">
      <table>
        <thead>
          <tr>
            <th scope="col">${words.aspect}</th>
            <td class="bar"></td>
            <th scope="col">${words.score}</th>
            <th scope="col">${interval}</th>
            <th scope="col">${words.ratings}</th>
            <th scope="col" class="change">${words.change}</th>
          </tr>
        </thead>
        <tbody>
          ${scores.aspects.map((aspect) => this.#row(aspect, scores))}
        </tbody>
      </table>
    </div>`;
  }

  #row(aspect: AspectView, scores: AspectScores): TemplateResult {
    const { n, value, low, high, key, change } = aspect;
    const name = aspectName(aspect, this.surveys);
    const path = insightsPath({ ...this.view, aspect: key });
    const told = { change, unit: 'points', better: 'more', total: aspect, since: null } as const;
    return html`<tr>
      <th scope="row">
        <a
          href=${path}
          aria-current=${key === this.view.aspect ? 'true' : nothing}
          aria-label=${this.#text().aspects.show(name)}
          >${name}</a
        >
      </th>
      <td class="bar">${value === null ? nothing : shareBar(value / 100)}</td>
      ${
        value === null || low === null || high === null
          ? html`<td colspan="2" class="muted">${fewWords(n, 'points')}</td>`
          : html`<td>${valueText(value, 'points')}</td>
              <td class="muted">${intervalText(low, high, 'points')}</td>`
      }
      <td>${linkedNumber(number(n), this.#madeOf(aspect))}</td>
      <td class="change small ${changeTone(told) ?? 'muted'}">${changeWords(told, daysOf(scores))}</td>
    </tr>`;
  }

  /** Its answers, where they are those to one question; those of each are below the aspect that is chosen. */
  #madeOf({ parts: [part, another] }: AspectView): string | undefined {
    if (!part || another) return undefined;
    const { survey, version } = this.view;
    return answersHref(this.session.site, {
      ...this.span,
      survey: part.survey,
      ...(survey && version && { version }),
      aspect: part.value,
    });
  }

  #overTime(scores: AspectScores): TemplateResult {
    const { aspect: key } = this.view;
    const aspect = scores.aspects.find((one) => one.key === key);
    if (!aspect || !scores.points)
      return html`<p class="small muted" role="status">${this.#text().aspects.notRated}</p>`;
    return html`<aspect-over-time
      .aspect=${aspect}
      .scores=${scores}
      .view=${this.view}
      .surveys=${this.surveys}
    ></aspect-over-time>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'insights-aspects': InsightsAspects;
  }
}
