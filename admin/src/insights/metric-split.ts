import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Figure } from '@huiyin/shared/contract/metrics';
import { dimensionNames, type Dimension } from '@huiyin/shared/domain/dimensions';
import { dimensions } from '@huiyin/shared/i18n/admin/dimensions';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import { metricsOf, type MetricSeries } from '../api/metrics.ts';
import { Reading } from '../data/reading.ts';
import { none, number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { valueOf } from '../ui/event-value.ts';
import { readingView } from '../ui/reading-view.ts';
import { base, card } from '../ui/styles.ts';
import '../ui/ui-select.ts';
import { linkedNumber } from '../answers/answers-link.ts';
import { insightsPath, type InsightsView } from './insights-view.ts';
import { surveyOf } from './meant-by.ts';
import { madeOf } from './made-of.ts';
import { framedTable, numberTable } from './number-table.ts';
import { readNames } from './read-names.ts';
import { countedWord, untoldWords } from './series-rows.ts';
import { fewWords, intervalText, valueText, writtenFigure } from '../ui/figure-words.ts';
import { valueName } from './value-names.ts';

/** A metric of a period told apart by one dimension, most answers first. Fires `view` with another dimension. */
@customElement('metric-split')
export class MetricSplitElement extends LitElement {
  static override styles = [
    base,
    card,
    numberTable,
    framedTable,
    css`
      :host {
        display: block;
        margin-top: var(--space-16);
      }
      th:first-child {
        min-width: 6rem;
        white-space: normal;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  /** The metric and its period. */
  @property({ attribute: false }) series!: MetricSeries;
  @property({ attribute: false }) view!: InsightsView;

  readonly #text = localized(this, insights);
  readonly #names = localized(this, dimensions);
  readonly #apart = new Reading(this, () => {
    const { metric, from, to } = this.series;
    return metricsOf(this.session.site.id, [metric], {
      from,
      to,
      by: 'month',
      split: this.view.split,
      ...surveyOf(this.view),
    });
  });
  readonly #known = readNames(this, () => ({ site: this.session.site, dimensions: [this.view.split] }));

  override render(): TemplateResult {
    const words = this.#text();
    return html`<section class="card" aria-labelledby="heading">
      <div class="head">
        <h2 id="heading">${words.split.heading}</h2>
        <ui-select
          quiet
          class="screen"
          label=${words.split.by}
          .choices=${dimensionNames.map((value) => ({ value, label: this.#names()[value] }))}
          .value=${this.view.split}
          @change=${(event: Event) => this.#choose(valueOf(event))}
        ></ui-select>
      </div>
      ${readingView(this.#apart, (read) => Object.values(read).map((series) => this.#table(series)))}
    </section>`;
  }

  /** Another metric may be chosen before its own is here; `split` is null where too much still lasts to tell it apart. */
  #table(series: MetricSeries): TemplateResult {
    const { metric, unit, split } = series;
    const made = madeOf(this.session.site, series, this.view);
    if (!split) return html`<p class="small muted">${untoldWords()}</p>`;
    const { dimension, values, rest, several } = split;
    const words = this.#text();
    if (values.length === 0) return html`<p class="small muted">${words.split.nothing}</p>`;
    const isCount = unit === 'count';
    return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="heading">
        <table>
          <thead>
            <tr>
              <th scope="col">${this.#names()[dimension]}</th>
              <th scope="col">${countedWord(unit)}</th>
              ${
                isCount
                  ? nothing
                  : html`<th scope="col">${words.metrics[metric]}</th>
                      <th scope="col">${words.interval}</th>`
              }
            </tr>
          </thead>
          <tbody>
            ${values.map((value) => {
              const name = valueName(dimension, value.of, this.#known());
              const path = insightsPath({ ...this.view, only: { dimension, value: value.of } });
              return this.#row(html`<a href=${path}>${name}</a>`, value, unit, made({ [dimension]: value.of }));
            })}
            ${rest ? this.#row(words.split.others(rest.values, number(rest.values)), rest, unit) : nothing}
          </tbody>
        </table>
      </div>
      ${several ? html`<p class="small muted">${words.split.several}</p>` : nothing}`;
  }

  #row(name: string | TemplateResult, figure: Figure, unit: MetricSeries['unit'], href?: string): TemplateResult {
    const { n, value, low, high } = writtenFigure(figure, unit);
    const cells =
      value === null
        ? html`<td colspan="2" class="muted">${fewWords(n, unit)}</td>`
        : html`<td>${valueText(value, unit)}</td>
            <td>${low === null ? none : intervalText(low, high, unit)}</td>`;
    return html`<tr>
      <th scope="row">${name}</th>
      <td>${linkedNumber(number(n), href)}</td>
      ${unit === 'count' ? nothing : cells}
    </tr>`;
  }

  #choose(split: string): void {
    this.dispatchEvent(new CustomEvent('view', { detail: { split: split as Dimension } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'metric-split': MetricSplitElement;
  }
}
