import { consume } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import { narrowed } from '../answers/answers-filter.ts';
import type { AnswersFilter } from '../answers/answers-path.ts';
import { answersHref } from '../answers/answers-link.ts';
import type { SiteView } from '../api/sites.ts';
import { resultsOf, type SurveyResults as Results, type SurveyView } from '../api/surveys.ts';
import { Reading } from '../data/reading.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { valueOf } from '../ui/event-value.ts';
import { readingView } from '../ui/reading-view.ts';
import { base, card, parts } from '../ui/styles.ts';
import '../ui/ui-date.ts';
import '../ui/ui-empty.ts';
import '../ui/ui-select.ts';
import type { Choice } from '../ui/ui-select.ts';
import './question-result.ts';
import { stepFrom, versionChoices } from './version-choices.ts';

/** What was answered to each question, of one version or of all, in a period. */
@customElement('survey-results')
export class SurveyResults extends LitElement {
  static override styles = [
    base,
    parts,
    card,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--space-8) var(--space-12);
      }
      ol {
        display: grid;
        gap: var(--space-16);
      }
      .answers {
        margin-bottom: var(--space-8);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) site!: SiteView;
  @property({ attribute: false }) survey!: SurveyView;
  @state() private version = '';
  /** The newest version that is offered; that of the survey where others were not asked for. */
  @state() private offered: number | undefined;
  @state() private from = '';
  @state() private to = '';
  readonly #text = localized(this, ask);
  readonly #results = new Reading(this, () => {
    const { version, from, to } = this;
    const query = { ...(version && { version }), ...(from && { from }), ...(to && { to }) };
    return resultsOf(this.site.id, this.survey.slug, query);
  });

  override render(): TemplateResult {
    return html`${this.#bar()} ${readingView(this.#results, (results) => this.#show(results), 6)}`;
  }

  #bar(): TemplateResult {
    const words = this.#text();
    return html`<div class="bar" role="group" aria-label=${words.results.bar}>
      <ui-select
        label=${words.results.version}
        .choices=${this.#versions()}
        .value=${this.version}
        @change=${(event: Event) => this.#choose(valueOf(event))}
      ></ui-select>
      <ui-date
        label=${words.results.from}
        .value=${this.from}
        max=${this.to}
        @change=${(event: Event) => (this.from = valueOf(event))}
      ></ui-date>
      <ui-date
        label=${words.results.to}
        .value=${this.to}
        @change=${(event: Event) => (this.to = valueOf(event))}
      ></ui-date>
    </div>`;
  }

  #versions(): Choice[] {
    const { results, version } = this.#text();
    const { allVersions: all, newerVersions: newer, olderVersions: older } = results;
    const first = this.offered ?? this.survey.version;
    return versionChoices(this.survey.version, first, { all, newer, older, version: (n) => version(number(n)) });
  }

  /** A version, or others to choose from: then it is the first of these. */
  #choose(value: string): void {
    const first = stepFrom(value);
    if (first !== undefined) this.offered = first;
    this.version = first === undefined ? value : String(first);
  }

  #show({ answers, questions }: Results): TemplateResult {
    const words = this.#text();
    if (!answers)
      return html`<ui-empty icon="insights" heading=${words.results.none}>${words.results.noneHint}</ui-empty>`;
    return html`<div>
      <p class="answers">${words.answers(answers, number(answers))} · ${this.#period()}</p>
      <ol>
        ${questions.map(
          (question, index) =>
            html`<li class="card">
              <question-result
                .question=${question}
                .n=${index + 1}
                .hrefOf=${this.#hrefOf}
                .languages=${this.site.languages}
              ></question-result>
            </li>`,
        )}
      </ol>
    </div>`;
  }

  /** Of this survey, version and period. */
  readonly #hrefOf = (part: AnswersFilter): string | undefined => {
    const { version, from, to } = this;
    const { slug } = this.survey;
    return answersHref(this.session.site, narrowed({ survey: slug, version, from, to }, { ...part }));
  };

  #period(): string {
    const words = this.#text().results;
    if (this.from && this.to) return words.between(this.from, this.to);
    if (this.from) return words.since(this.from);
    return this.to ? words.until(this.to) : words.ever;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'survey-results': SurveyResults;
  }
}
