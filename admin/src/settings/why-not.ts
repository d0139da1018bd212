import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import type { SiteView } from '../api/sites.ts';
import { surveysOf, type SurveyView } from '../api/surveys.ts';
import { Reading } from '../data/reading.ts';
import '../ask/share/ask-not-asked.ts';
import '../ask/why/ask-check.ts';
import { surveyName } from '../ask/survey-name.ts';
import { localized } from '../language/language.ts';
import { address } from '../router/router.ts';
import { readingView } from '../ui/reading-view.ts';
import { base, parts } from '../ui/styles.ts';
import '../ui/ui-badge.ts';
import '../ui/ui-copy.ts';
import '../ui/ui-empty.ts';

/** Two ways to learn why no survey comes up: on the page itself, and from what all visitors met. */
@customElement('why-not')
export class WhyNot extends LitElement {
  static override styles = [
    base,
    parts,
    css`
      details {
        padding-block: var(--space-8);
        border-top: 1px solid var(--line);
      }
      ask-check,
      ask-not-asked {
        margin-top: var(--space-8);
      }
    `,
  ];

  @property({ attribute: false }) site!: SiteView;
  readonly #text = localized(this, settings);
  readonly #surveys = new Reading(this, () => surveysOf(this.site.id));

  override render(): TemplateResult {
    const words = this.#text().whyNot;
    return html`<section class="stack" aria-labelledby="here">
        <h3 id="here">${words.here}</h3>
        <p class="small muted">${words.explain}</p>
        <ui-copy .text=${"huiyin('explain')"}></ui-copy>
      </section>
      <section class="stack" aria-labelledby="rules">
        <h3 id="rules">${words.rules}</h3>
        <p class="small muted">${words.rulesHint}</p>
        <div>${readingView(this.#surveys, (surveys) => this.#all(surveys))}</div>
      </section>`;
  }

  #all(surveys: readonly SurveyView[]): TemplateResult {
    const words = this.#text().whyNot;
    const asking = surveys.filter(({ rules }) => rules.triggers.length > 0);
    if (!asking.length)
      return html`<ui-empty icon="ask" heading=${words.none}
        >${words.noneText} <a href=${address('/admin/ask')}>${words.toAsk}</a></ui-empty
      >`;
    return html`${asking.map((survey) => this.#one(survey, asking.length === 1))}`;
  }

  #one(survey: SurveyView, open: boolean): TemplateResult {
    const { slug, on } = survey;
    return html`<details ?open=${open}>
      <summary>
        ${surveyName(survey)} <code class="muted">${slug}</code>
        ${on ? '' : html`<ui-badge>${this.#text().whyNot.off}</ui-badge>`}
      </summary>
      <ask-check .survey=${survey} .site=${this.site}></ask-check>
      <ask-not-asked .survey=${survey} .site=${this.site}></ask-not-asked>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'why-not': WhyNot;
  }
}
