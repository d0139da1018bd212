import { consume } from '@lit/context';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { siteOf, type SiteView } from '../api/sites.ts';
import { surveysOf, type SurveyView } from '../api/surveys.ts';
import { Reading } from '../data/reading.ts';
import { language, localized } from '../language/language.ts';
import { sectionsOf } from '../place.ts';
import { address, go, type Params } from '../router/router.ts';
import '../shell/place-sections.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { bothOf, readingView } from '../ui/reading-view.ts';
import { base, place } from '../ui/styles.ts';
import '../ui/ui-empty.ts';
import '../ui/ui-page-header.ts';
import '../ui/ui-tabs.ts';
import { ask as manifest } from './manifest.ts';
import './survey-list.ts';
import './survey-page.ts';

/** The surveys of the site, `/admin/ask`, one of them, `/admin/ask/nps/rules`, and the places where customers answer, `/admin/ask/places`. */
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
    const { slug, tab } = this.params;
    const section = tab === undefined ? this.#sections.find(({ id }) => id === slug) : undefined;
    if (section)
      return html`${this.#head(section.id)}<place-sections .place=${manifest} .section=${section.id}></place-sections>`;
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
    return html`${this.#head()}
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

  get #sections(): ReturnType<typeof sectionsOf> {
    return sectionsOf(this.session.site, manifest);
  }

  /** The name of the place, and the ways to its parts. @param shown the section that is shown; the surveys without one */
  #head(shown?: string): TemplateResult {
    const { href } = manifest;
    const surveys = { href: address(href), label: this.#text().surveysLabel, current: shown === undefined };
    const sections = this.#sections.map(({ id, title }) => ({
      href: address(`${href}/${id}`),
      label: title[language()],
      current: id === shown,
    }));
    return html`<ui-page-header heading=${this.#shell().places.ask} hint=${this.#text().hint}></ui-page-header>
      <ui-tabs label=${this.#shell().places.ask} .tabs=${[surveys, ...sections]}></ui-tabs>`;
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
