import { Task } from '@lit/task';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { scaleOf } from '@huiyin/shared/domain/scales';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import { define } from '@huiyin/widget/define';
import { HuiyinComplaintForm } from '@huiyin/widget/huiyin-complaint-form';
import { HuiyinFollowUp } from '@huiyin/widget/huiyin-follow-up';
import { HuiyinRatingScale } from '@huiyin/widget/huiyin-rating-scale';
import { textOn } from '@huiyin/widget/theme';
import type { SiteView } from '../api/sites.ts';
import type { SurveyTexts, SurveyView } from '../api/surveys.ts';
import { localized, type Language } from '../language/language.ts';
import { base, card } from '../ui/styles.ts';
import { taskView } from '../ui/task-view.ts';
import { complaintState, sendsNothing, widgetWords, type WidgetWords } from './widget-words.ts';

define('huiyin-rating-scale', HuiyinRatingScale);
define('huiyin-follow-up', HuiyinFollowUp);
define('huiyin-complaint-form', HuiyinComplaintForm);

/** Up to which score the widget asks for the reason. */
const lowest = { csat: 3, nps: 6 };

/** The survey in the widget's own elements, alive but sending nothing. */
@customElement('survey-preview')
export class SurveyPreview extends LitElement {
  static override styles = [
    base,
    card,
    css`
      /* The widget's own colours: its panel stands on a page, not on the console. */
      .panel {
        --surface: light-dark(#fff, #1d1d1f);
        --raised: light-dark(#f5f5f2, #29292c);
        display: grid;
        gap: 20px;
        margin-top: var(--space-12);
        padding: 24px;
        border: 1px solid var(--line);
        border-radius: 10px;
        background: var(--surface);
        box-shadow: var(--shadow);
      }
      .site {
        font-size: var(--type-13);
        color: var(--muted);
      }
      .question {
        font-size: 18px;
        font-weight: 600;
        line-height: 1.4;
        text-wrap: pretty;
      }
      @media (max-width: 30rem) {
        .panel {
          margin-inline: -12px;
          padding: 16px 8px;
        }
      }
    `,
  ];

  @property({ attribute: false }) survey!: SurveyView;
  @property({ attribute: false }) site!: SiteView;
  @property() language: Language = 'en';
  @state() private score: number | undefined;
  @state() private reasons: readonly string[] = [];
  readonly #text = localized(this, ask);
  readonly #words = new Task(this, {
    task: ([language]) => widgetWords(language),
    args: () => [this.language] as const,
  });

  override render(): TemplateResult {
    const words = this.#text();
    const texts = this.survey.definition.texts[this.language];
    return html`<section class="card" aria-labelledby="preview">
      <h2 id="preview">${words.preview}</h2>
      <p class="small muted">${words.previewHint}</p>
      ${texts ? taskView(this.#words, (own) => this.#panel(texts, own)) : nothing}
    </section>`;
  }

  override updated(): void {
    const { accent } = this.site.theme;
    const panel = this.renderRoot.querySelector<HTMLElement>('.panel');
    panel?.style.setProperty('--accent', accent);
    panel?.style.setProperty('--on-accent', textOn(accent));
  }

  #panel(texts: SurveyTexts, own: WidgetWords): TemplateResult {
    const { kind } = this.survey;
    return html`<div class="panel" lang=${this.language}>
      <p class="site">${this.site.name}</p>
      ${kind === 'complaint' ? this.#complaint(own) : this.#rating(kind, texts, own)}
    </div>`;
  }

  #rating(kind: 'csat' | 'nps', texts: SurveyTexts, { first, later }: WidgetWords): TemplateResult {
    const scale = scaleOf(kind);
    const name = (score: number): string => first.point(score, scale?.max ?? 0);
    return html`<p class="question">${texts.question}</p>
      <huiyin-rating-scale
        .min=${scale?.min}
        .max=${scale?.max}
        .value=${this.score}
        .label=${texts.question}
        .low=${texts.low}
        .high=${texts.high}
        .name=${name}
        @choose=${(event: CustomEvent<number>) => (this.score = event.detail)}
      ></huiyin-rating-scale>
      <huiyin-follow-up
        .survey=${texts}
        .texts=${later}
        .low=${(this.score ?? 0) <= lowest[kind]}
        .reasons=${this.reasons}
        .comment=${''}
        @change-answer=${(event: CustomEvent<{ reasons?: string[] }>) => (this.reasons = event.detail.reasons ?? this.reasons)}
      ></huiyin-follow-up>
      <p class="muted">${texts.thanks}</p>`;
  }

  #complaint(own: WidgetWords): TemplateResult {
    const shown = complaintState(this.survey, this.site, this.language, own);
    return html`<huiyin-complaint-form .state=${shown} .widget=${sendsNothing}></huiyin-complaint-form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'survey-preview': SurveyPreview;
  }
}
