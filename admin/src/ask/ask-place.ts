import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { getSite, type SiteView } from '../api/sites.ts';
import { listSurveys, type SurveyView } from '../api/surveys.ts';
import { localized } from '../language/language.ts';
import { address, go, type Params } from '../router/router.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { base, place } from '../ui/styles.ts';
import { taskView } from '../ui/task-view.ts';
import '../ui/ui-empty.ts';
import '../ui/ui-page-header.ts';
import './survey-list.ts';
import './survey-page.ts';

/** The surveys of the site, `/admin/ask`, and one of them, `/admin/ask/nps/rules`. */
@customElement('ask-place')
export class AskPlace extends LitElement {
  static override styles = [base, place];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) params: Params = {};
  readonly #text = localized(this, ask);
  readonly #shell = localized(this, shell);
  /** What was saved since the list was fetched, by slug. */
  readonly #fresh = new Map<string, SurveyView>();
  readonly #surveys = new Task(this, {
    task: ([siteId], { signal }) => Promise.all([getSite(siteId, signal), listSurveys(siteId, signal)]),
    args: () => [this.session.site.id] as const,
    onComplete: () => this.#fresh.clear(),
  });

  override render(): TemplateResult {
    return html`${taskView(
      this.#surveys,
      ([site, surveys]) =>
        this.#show(
          site,
          surveys.map((survey) => this.#fresh.get(survey.slug) ?? survey),
        ),
      8,
    )}`;
  }

  #show(site: SiteView, surveys: readonly SurveyView[]): TemplateResult {
    const { slug, tab = 'edit' } = this.params;
    const survey = surveys.find((one) => one.slug === slug);
    if (survey) return this.#page(site, survey, tab);
    return slug === undefined ? this.#list(site, surveys) : this.#nothing();
  }

  #list(site: SiteView, surveys: readonly SurveyView[]): TemplateResult {
    return html`<ui-page-header heading=${this.#shell().places.ask} hint=${this.#text().hint}></ui-page-header>
      <survey-list
        .site=${site}
        .surveys=${surveys}
        @survey=${this.#changed}
        @made=${async ({ detail }: CustomEvent<SurveyView>) => {
          await this.#surveys.run();
          go(`/admin/ask/${detail.slug}`);
        }}
      ></survey-list>`;
  }

  #page(site: SiteView, survey: SurveyView, tab: string): TemplateResult {
    return html`${keyed(
      survey.slug,
      html`<survey-page .site=${site} .survey=${survey} tab=${tab} @survey=${this.#changed}></survey-page>`,
    )}`;
  }

  #nothing(): TemplateResult {
    const words = this.#text().gone;
    return html`<ui-empty icon="ask" heading=${words.heading}>
      ${words.text} <a href=${address('/admin/ask')}>${this.#text().all}</a>
    </ui-empty>`;
  }

  readonly #changed = ({ detail }: CustomEvent<SurveyView>): void => {
    this.#fresh.set(detail.slug, detail);
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ask-place': AskPlace;
  }
}
