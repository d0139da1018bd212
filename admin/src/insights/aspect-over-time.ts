import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { answersHref } from '../answers/answers-link.ts';
import type { AspectScores, AspectView } from '../api/aspects.ts';
import type { SurveyView } from '../api/surveys.ts';
import { surveyName } from '../ask/survey-name.ts';
import '../charts/trend-chart.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { base, parts } from '../ui/styles.ts';
import { aspectName } from './aspect-names.ts';
import { aspectTrend } from './aspect-trend.ts';
import { insightsPath, type InsightsView } from './insights-view.ts';

/** One aspect over time, and where its ratings were given, each the way to them. */
@customElement('aspect-over-time')
export class AspectOverTime extends LitElement {
  static override styles = [
    base,
    parts,
    css`
      :host {
        display: block;
        margin-top: var(--space-16);
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-4) var(--space-16);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) aspect!: AspectView;
  @property({ attribute: false }) scores!: AspectScores;
  @property({ attribute: false }) view!: InsightsView;
  @property({ attribute: false }) surveys: readonly SurveyView[] = [];

  readonly #text = localized(this, insights);

  override render(): TemplateResult | typeof nothing {
    const { scores, aspect } = this;
    const { points } = scores;
    if (!points) return nothing;
    const { aspects: words, chartHint } = this.#text();
    const name = aspectName(aspect, this.surveys);
    return html`<div class="head">
        <h3>${words.of(name)}</h3>
        <a class="small screen" href=${insightsPath({ ...this.view, aspect: '' })}>${words.close}</a>
      </div>
      <trend-chart
        label=${words.of(name)}
        hint=${chartHint}
        .trend=${aspectTrend(name, { ...scores, points })}
      ></trend-chart>
      <h4 class="small muted">${words.from}</h4>
      <ul class="small">
        ${aspect.parts.map((part) => html`<li>${this.#part(part)}</li>`)}
      </ul>`;
  }

  #part({ survey, value, n }: AspectView['parts'][number]): TemplateResult {
    const { from, to } = this.scores;
    const { version } = this.view;
    const asked = this.surveys.find(({ slug }) => slug === survey);
    const name = asked ? surveyName(asked) : isolated(survey);
    const href = answersHref(this.session.site, {
      from,
      to,
      survey,
      ...(this.view.survey && version && { version }),
      aspect: value,
    });
    const said = html`${name} · ${this.#text().answerCount(n, number(n))}`;
    return href ? html`<a href=${href}>${said}</a>` : said;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'aspect-over-time': AspectOverTime;
  }
}
