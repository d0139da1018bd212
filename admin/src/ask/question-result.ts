import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Figure } from '@huiyin/shared/domain/estimators';
import { figureOf, metrics } from '@huiyin/shared/domain/metrics';
import { scaleOf, type Scale } from '@huiyin/shared/domain/scales';
import { minimumAnswers } from '@huiyin/shared/domain/statistics/estimate';
import type { Histogram } from '@huiyin/shared/domain/statistics/histogram';
import { mean } from '@huiyin/shared/domain/statistics/mean';
import { isScored } from '@huiyin/shared/domain/surveys/asked-question';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import type { SurveyResults } from '../api/surveys.ts';
import type { CustomerLanguage } from '../language/customer-languages.ts';
import { number } from '../language/formats.ts';
import { language, localized } from '../language/language.ts';
import { basisWords, valueWords } from '../ui/figure-words.ts';
import { base } from '../ui/styles.ts';
import './tally-bars.ts';
import type { Tally } from './tally-bars.ts';
import { fallbackOf } from './texts.ts';

type Result = SurveyResults['questions'][number];
type Counts = Result['scores'];

const aspectScale = scaleOf('csat') as Scale;

/** One question with how often each answer was given, and its score with interval where it has one. */
@customElement('question-result')
export class QuestionResult extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--space-8);
      }
      .value {
        font-size: var(--type-24);
        font-weight: 650;
        line-height: 1.25;
      }
      .aspects {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr));
        gap: var(--space-16) var(--space-24);
      }
    `,
  ];

  @property({ attribute: false }) question!: Result;
  @property({ type: Number }) n = 1;
  @property({ attribute: false }) languages: readonly CustomerLanguage[] = [];
  readonly #text = localized(this, ask);

  override render(): TemplateResult {
    const { title, type, n } = this.question;
    const words = this.#text();
    return html`<h2>${number(this.n)}. ${this.#name(title)}</h2>
      <p class="small muted">${words.types[type]} · ${words.answers(n, number(n))}</p>
      ${this.#content()}`;
  }

  #content(): TemplateResult | typeof nothing {
    const { type, scores, choices, aspects, n } = this.question;
    if (isScored(type)) return this.#scored(type, scores, choices);
    if (type === 'aspects') return html`<div class="aspects">${aspects.map((aspect) => this.#aspect(aspect))}</div>`;
    const { results } = this.#text();
    if (choices.length) return this.#choices(choices, n, results.choices, results.ofAnswers);
    return type === 'text' ? html`<p class="small muted">${results.texts}</p>` : nothing;
  }

  #scored(type: 'csat' | 'nps' | 'ces', scores: Counts, choices: Result['choices']): TemplateResult {
    const words = this.#text().results;
    const { unit } = metrics[type];
    const lines = linesOf(scores, scaleOf(type) as Scale);
    return html`${this.#figure(words.measures[type], figureOf(type, histogramOf(scores)), unit)}
      <tally-bars label=${words.scores} .tallies=${lines}></tally-bars>
      ${
        choices.length
          ? html`<h3>${words.reasons}</h3>
              ${this.#choices(choices, sum(choices), words.reasons, words.ofReasons)}`
          : nothing
      }`;
  }

  #aspect({ label, scores }: Result['aspects'][number]): TemplateResult {
    const words = this.#text().results;
    const name = this.#name(label);
    return html`<div>
      <h3>${name}</h3>
      ${this.#figure(words.measures.aspect, mean(histogramOf(scores), aspectScale), 'score')}
      <tally-bars label=${name} .tallies=${linesOf(scores, aspectScale)}></tally-bars>
    </div>`;
  }

  /** With what the shares are of, in words, or why there are none. */
  #choices(choices: Result['choices'], of: number, label: string, base: (count: number, n: string) => string) {
    const { onlyCounts } = this.#text().results;
    const tallies = choices.map(({ value, label: texts, n }): Tally => ({ label: this.#name(texts) || value, n }));
    return html`<tally-bars wide label=${label} .tallies=${tallies} of=${of}></tally-bars>
      <p class="small muted">${of < minimumAnswers ? onlyCounts(number(minimumAnswers)) : base(of, number(of))}</p>`;
  }

  #figure(label: string, figure: Figure, unit: Parameters<typeof valueWords>[1]): TemplateResult {
    return html`<div>
      <span class="small muted">${label}</span>
      ${figure.value === null ? nothing : html`<div class="value">${valueWords(figure, unit)}</div>`}
      <div class="small muted">${basisWords(figure, unit)}</div>
    </div>`;
  }

  #name(texts: Result['title']): string {
    return isolated(fallbackOf(texts, [language(), ...this.languages]));
  }
}

const histogramOf = (scores: Counts): Histogram => Object.fromEntries(scores.map(({ value, n }) => [Number(value), n]));

const sum = (counts: readonly { n: number }[]): number => counts.reduce((all, { n }) => all + n, 0);

/** Every score of the scale, best first, also those nobody gave. */
function linesOf(scores: Counts, { min, max }: Scale): Tally[] {
  const histogram = histogramOf(scores);
  return Array.from({ length: max - min + 1 }, (_, at) => ({ label: number(max - at), n: histogram[max - at] ?? 0 }));
}

declare global {
  interface HTMLElementTagNameMap {
    'question-result': QuestionResult;
  }
}
