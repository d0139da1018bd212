import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Figure } from '@huiyin/shared/domain/estimators';
import { figureOf, metrics } from '@huiyin/shared/domain/metrics';
import { scaleOf, type Scale } from '@huiyin/shared/domain/scales';
import { bucketsOfGroups } from '@huiyin/shared/domain/series';
import { minimumAnswers } from '@huiyin/shared/domain/statistics/estimate';
import type { Histogram } from '@huiyin/shared/domain/statistics/histogram';
import { mean } from '@huiyin/shared/domain/statistics/mean';
import { isScored, type ScoredType } from '@huiyin/shared/domain/surveys/asked-question';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import type { AnswersFilter } from '../answers/answers-path.ts';
import { unscoredLine } from '../answers/unscored-line.ts';
import type { SurveyResults } from '../api/surveys.ts';
import type { CustomerLanguage } from '../language/customer-languages.ts';
import { number } from '../language/formats.ts';
import { language, localized } from '../language/language.ts';
import { basisWords, valueWords } from '../ui/figure-words.ts';
import { toneOf } from '../ui/score-mark.ts';
import { base } from '../ui/styles.ts';
import './tally-bars.ts';
import type { Tally } from './tally-bars.ts';
import { fallbackOf } from './texts.ts';

type Result = SurveyResults['questions'][number];
type Counts = Result['scores'];

/** What was chosen: its name, what the shares are of in words, and which answers chose one of it. */
interface Chosen {
  readonly label: string;
  readonly base: (count: number, n: string) => string;
  readonly chosen: (value: string) => AnswersFilter;
}

/** `above` is what the category is called that it lies within. */
type Choice = Result['choices'][number] & { readonly above?: Result['title'] };

/** Categories with those below each right behind it. */
function inTree(choices: Result['choices']): Choice[] {
  const topics = choices.filter(({ value }) => !value.includes('/'));
  const within = (topic: Choice): Choice[] =>
    choices.filter(({ value }) => value.startsWith(`${topic.value}/`)).map((one) => ({ ...one, above: topic.label }));
  return topics.flatMap((topic) => [topic, ...within(topic)]);
}

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
  /** Where the answers are of which this holds; undefined where they are not to be read. */
  @property({ attribute: false }) hrefOf: (part: AnswersFilter) => string | undefined = () => undefined;
  @property({ attribute: false }) languages: readonly CustomerLanguage[] = [];
  readonly #text = localized(this, ask);

  override render(): TemplateResult {
    const { title, type, n } = this.question;
    const words = this.#text();
    const href = n ? this.hrefOf(this.#asked) : undefined;
    const answers = words.answers(n, number(n));
    return html`<h2>${number(this.n)}. ${this.#name(title)}</h2>
      <p class="small muted">${words.types[type]} · ${href ? html`<a href=${href}>${answers}</a>` : answers}</p>
      ${this.#content()}`;
  }

  /** The answers to this question: of the kind of a score all scores of the kind. */
  get #asked(): AnswersFilter {
    const { id, type } = this.question;
    return isScored(type) || type === 'complaint' ? { series: type } : { answered: id };
  }

  #content(): TemplateResult | typeof nothing {
    const { id, type, choices, aspects, n } = this.question;
    if (isScored(type)) return this.#scored(type, this.question);
    if (type === 'aspects') return html`<div class="aspects">${aspects.map((aspect) => this.#aspect(aspect))}</div>`;
    const { results } = this.#text();
    const { choices: label, ofAnswers, ofComplaints } = results;
    if (type === 'complaint') {
      const chosen = (category: string): AnswersFilter => ({ series: type, category });
      return this.#choices(inTree(choices), n, { label, base: ofComplaints, chosen });
    }
    const chosen = (value: string): AnswersFilter => ({ choice: `${id}.${value}` });
    if (choices.length) return this.#choices(choices, n, { label, base: ofAnswers, chosen });
    return type === 'text' ? html`<p class="small muted">${results.texts}</p>` : nothing;
  }

  #scored(type: ScoredType, { scores, groups, choices }: Result): TemplateResult {
    const words = this.#text().results;
    const { unit } = metrics[type];
    const lines = this.#lines(scores, type, { series: type });
    const reasons = {
      label: words.reasons,
      base: words.ofReasons,
      chosen: (reason: string) => ({ series: type, reason }),
    };
    const named = Object.fromEntries(groups.map(({ group, n }) => [bucketsOfGroups[group], n]));
    return html`${this.#figure(words.measures[type], figureOf(type, { ...histogramOf(scores), ...named }), unit)}
      <tally-bars label=${words.scores} .tallies=${lines}></tally-bars>
      ${unscoredLine(groups, this.hrefOf({ series: 'nps', score: 'none' }))}
      ${
        choices.length
          ? html`<h3>${words.reasons}</h3>
              ${this.#choices(choices, sum(choices), reasons)}`
          : nothing
      }`;
  }

  #aspect({ value, label, scores }: Result['aspects'][number]): TemplateResult {
    const words = this.#text().results;
    const name = this.#name(label);
    return html`<div>
      <h3>${name}</h3>
      ${this.#figure(words.measures.aspect, mean(histogramOf(scores), aspectScale), 'score')}
      <tally-bars
        label=${name}
        .tallies=${this.#lines(scores, 'csat', { aspect: `${this.question.id}.${value}` })}
      ></tally-bars>
    </div>`;
  }

  /** With what the shares are of, in words, or why there are none. */
  #choices(choices: readonly Choice[], of: number, { label, base, chosen }: Chosen): TemplateResult {
    const { onlyCounts } = this.#text().results;
    const tallies = choices.map(({ value, label: texts, n, above }): Tally => ({
      label: [above, texts].flatMap((one) => (one ? this.#name(one) : [])).join(' › ') || value,
      n,
      href: this.hrefOf(chosen(value)),
      isWithin: above !== undefined,
    }));
    return html`<tally-bars wide label=${label} .tallies=${tallies} of=${of}></tally-bars>
      <p class="small muted">${of < minimumAnswers ? onlyCounts(number(minimumAnswers)) : base(of, number(of))}</p>`;
  }

  /** Every score of the scale, best first, also those nobody gave. */
  #lines(scores: Counts, kind: ScoredType, asked: AnswersFilter): Tally[] {
    const { min, max } = scaleOf(kind) as Scale;
    const histogram = histogramOf(scores);
    const { needMet } = this.#text().results;
    const nameOf = (score: number): string => (kind === 'need_met' ? needMet[score - 1]! : number(score));
    return Array.from({ length: max - min + 1 }, (_, at) => {
      const score = max - at;
      const href = this.hrefOf({ ...asked, score: String(score) });
      return { label: nameOf(score), n: histogram[score] ?? 0, href, tone: toneOf(kind, score) };
    });
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

declare global {
  interface HTMLElementTagNameMap {
    'question-result': QuestionResult;
  }
}
