import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { InLanguages } from '@huiyin/shared/domain/languages';
import { textIn } from '@huiyin/shared/domain/surveys/in-language';
import { widgetWords } from '@huiyin/shared/i18n/widget/words';
import { share } from '@huiyin/shared/i18n/admin/share';
import type { SiteView } from '../../api/sites.ts';
import type { SurveyView } from '../../api/surveys.ts';
import { number } from '../../language/formats.ts';
import { directionOf } from '../../language/customer-languages.ts';
import { localized } from '../../language/language.ts';
import { valueOf } from '../../ui/event-value.ts';
import { base } from '../../ui/styles.ts';
import '../../ui/ui-copy.ts';
import '../../ui/ui-segments.ts';
import '../../ui/ui-select.ts';
import { languageChoices } from './language-choices.ts';
import { mailHtml, mailScores, mailText, type MailQuestion } from './mail-snippet.ts';
import { mailLink, surveyLink } from './survey-links.ts';

/** The first question for a mail, with a link for each score, as markup or as text. */
@customElement('share-mail')
export class ShareMail extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--space-12);
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--space-12) var(--space-16);
      }
      h3 {
        margin-bottom: var(--space-8);
      }
      @media (min-width: 48rem) {
        ui-copy {
          max-height: 16rem;
          overflow: auto;
        }
      }
      .mail {
        padding: var(--space-16);
        border: 1px solid var(--line);
        border-radius: var(--radius-6);
        background: var(--surface);
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-4);
        margin-block: var(--space-8);
      }
      .mail a {
        display: block;
        min-width: 1.75rem;
        padding: var(--space-8);
        border: 1px solid var(--edge);
        border-radius: var(--radius-6);
        color: var(--text);
        text-align: center;
        text-decoration: none;
      }
    `,
  ];

  @property({ attribute: false }) survey!: SurveyView;
  @property({ attribute: false }) site!: SiteView;
  @state() private mailLanguage = '';
  @state() private format: 'html' | 'text' = 'html';
  readonly #text = localized(this, share);

  override render(): TemplateResult {
    const words = this.#text().mail;
    const scores = mailScores(this.survey);
    if (!scores.length) return this.#unscored();
    const question = this.#question(scores);
    const isHtml = this.format === 'html';
    return html`<p class="muted small">${words.hint}</p>
      ${this.#choices()}
      <section aria-labelledby="preview">
        <h3 id="preview">${words.preview}</h3>
        ${this.#preview(question, scores)}
      </section>
      <ui-copy .text=${isHtml ? mailHtml(question) : mailText(question)}></ui-copy>
      <p class="muted small">${words.recipient}</p>`;
  }

  #unscored(): TemplateResult {
    const link = surveyLink(location.origin, this.site.key, this.survey.slug, { via: 'mail' });
    return html`<p class="muted small">${this.#text().mail.unscored}</p>
      <ui-copy .text=${link}></ui-copy>`;
  }

  #choices(): TemplateResult {
    const words = this.#text().mail;
    return html`<div class="choices">
      ${
        this.site.languages.length > 1
          ? html`<ui-select
              label=${words.language}
              .choices=${languageChoices(this.site)}
              .value=${this.#lang}
              @change=${(event: Event) => (this.mailLanguage = valueOf(event))}
            ></ui-select>`
          : nothing
      }
      <ui-segments
        label=${words.format}
        .choices=${[
          { value: 'html', label: words.html },
          { value: 'text', label: words.text },
        ]}
        .value=${this.format}
        @change=${(event: Event) => (this.format = valueOf(event) === 'text' ? 'text' : 'html')}
      ></ui-segments>
    </div>`;
  }

  #preview({ title, points, ends, lang }: MailQuestion, scores: readonly number[]): TemplateResult {
    return html`<div class="mail" lang=${lang} dir=${directionOf(lang)}>
      <p>${title}</p>
      <ul>
        ${points.map(
          ({ sign }, at) =>
            html`<li>
              <a href=${this.#link(scores[at])} target="_blank" aria-label=${this.#name(scores[at])}>${sign}</a>
            </li>`,
        )}
      </ul>
      <p class="muted small">${ends.join(' · ')}</p>
    </div>`;
  }

  #question(scores: readonly number[]): MailQuestion {
    const [first] = this.survey.definition.questions;
    const { key } = this.site;
    const said = (texts: InLanguages = {}): string => textIn(texts, [this.#lang, ...this.site.languages]);
    const ends = first && 'low' in first && !this.#isThumbs ? [said(first.low), said(first.high)] : [];
    const outer = [scores[0], scores.at(-1)];
    return {
      title: said(first?.title),
      points: scores.map((score) => ({
        sign: this.#sign(score),
        href: mailLink(location.origin, key, this.survey.slug, { score, lang: this.#lang }),
      })),
      ends: ends.map((label, at) => this.#text().mail.end(String(outer[at]), label)),
      lang: this.#lang,
    };
  }

  /** The preview's links are for looking: without the recipient's mark. */
  #link(score: number | undefined): string {
    return surveyLink(location.origin, this.site.key, this.survey.slug, { score, via: 'mail', lang: this.#lang });
  }

  #sign(score: number): string {
    if (this.survey.kind === 'need_met') return widgetWords[this.#lang].needMet[score - 1]!;
    if (!this.#isThumbs) return String(score);
    return score > 1 ? '👍' : '👎';
  }

  #name(score = 0): string {
    const words = this.#text().mail;
    if (this.#isThumbs) return score > 1 ? words.up : words.down;
    return words.point(number(score), number(mailScores(this.survey).at(-1) ?? 0));
  }

  get #isThumbs(): boolean {
    const [first] = this.survey.definition.questions;
    return first?.type === 'csat' && first.look === 'thumbs';
  }

  get #lang(): SiteView['languages'][number] {
    return this.site.languages.find((one) => one === this.mailLanguage) ?? this.site.languages[0] ?? 'en';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'share-mail': ShareMail;
  }
}
