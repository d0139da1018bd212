import { consume } from '@lit/context';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { siteOf, type SiteView } from '../api/sites.ts';
import { surveysOf, type SurveyView } from '../api/surveys.ts';
import { Reading } from '../data/reading.ts';
import { localized } from '../language/language.ts';
import { address, go, type Params } from '../router/router.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { bothOf, readingView } from '../ui/reading-view.ts';
import { base, place } from '../ui/styles.ts';
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
  readonly #site = new Reading(this, () => siteOf(this.session.site.id));
  readonly #surveys = new Reading(this, () => surveysOf(this.session.site.id));

  override render(): TemplateResult {
    return html`${readingView(bothOf(this.#site, this.#surveys), ([site, surveys]) => this.#show(site, surveys), 8)}`;
  }

  #show(site: SiteView, surveys: readonly SurveyView[]): TemplateResult {
    const { slug, tab = 'edit' } = this.params;
    const survey = surveys.find((one) => one.slug === slug);
    const complaints = surveys.filter(({ kind, on }) => kind === 'complaint' && on);
    const complaint = complaints.find(({ inPanel }) => inPanel) ?? complaints[0];
    if (survey) return this.#page(site, survey, complaint, tab);
    return slug === undefined ? this.#list(site, surveys) : this.#nothing();
  }

  #list(site: SiteView, surveys: readonly SurveyView[]): TemplateResult {
    return html`<ui-page-header heading=${this.#shell().places.ask} hint=${this.#text().hint}></ui-page-header>
      <survey-list
        .site=${site}
        .surveys=${surveys}
        @survey=${this.#changed}
        @ordered=${({ detail }: CustomEvent<SurveyView[]>) => this.#surveys.put(detail)}
        @made=${({ detail }: CustomEvent<SurveyView>) => {
          this.#surveys.put([...surveys, detail]);
          go(`/admin/ask/${detail.slug}`);
        }}
      ></survey-list>`;
  }

  #page(site: SiteView, survey: SurveyView, complaint: SurveyView | undefined, tab: string): TemplateResult {
    return html`${keyed(
      survey.slug,
      html`<survey-page
        .site=${site}
        .survey=${survey}
        .complaint=${complaint}
        tab=${tab}
        @survey=${this.#changed}
      ></survey-page>`,
    )}`;
  }

  #nothing(): TemplateResult {
    const words = this.#text().gone;
    return html`<ui-empty icon="ask" heading=${words.heading}>
      ${words.text} <a href=${address('/admin/ask')}>${this.#text().all}</a>
    </ui-empty>`;
  }

  readonly #changed = ({ detail }: CustomEvent<SurveyView>): void => {
    const surveys = this.#surveys.value ?? [];
    this.#surveys.put(surveys.map((survey) => (survey.slug === detail.slug ? detail : survey)));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ask-place': AskPlace;
  }
}
