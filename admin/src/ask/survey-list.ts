import { consume } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import { share } from '@huiyin/shared/i18n/admin/share';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { Acts } from '../acts.ts';
import { siteAsksOf } from '../api/asking.ts';
import type { SiteView } from '../api/sites.ts';
import { orderSurveys, type SurveyView } from '../api/surveys.ts';
import { Reading } from '../data/reading.ts';
import { HearDrafts } from '../drafts.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { address } from '../router/router.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { unsavedOn } from '../shell/unsaved.ts';
import { moved, stepOf } from '../ui/moving.ts';
import { Opened } from '../ui/opened.ts';
import { base, card, parts } from '../ui/styles.ts';
import '../ui/ui-badge.ts';
import '../ui/ui-button.ts';
import '../ui/ui-empty.ts';
import '../ui/ui-error.ts';
import '../ui/ui-icon.ts';
import '../ui/ui-list.ts';
import './new-survey.ts';
import { rulesWords } from './rules-words.ts';
import { rateWords } from './share/reception-words.ts';
import { surveyListStyles } from './survey-list-styles.ts';
import { surveyName } from './survey-name.ts';
import './survey-switches.ts';

/** Every survey with its state, in the order of the tabs. Fires `survey` when one changed, `made` for a new one, `ordered` with all of them. */
@customElement('survey-list')
export class SurveyList extends LitElement {
  static override styles = [base, parts, card, surveyListStyles];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) site!: SiteView;
  /** In their order. */
  @property({ attribute: false }) surveys: readonly SurveyView[] = [];
  /** What was moved, and where to. */
  @state() private said = '';
  readonly #opened = new Opened(this, 'new-survey');
  readonly #acts = new Acts<SurveyView[]>(this, (now) => this.#tell(now));
  readonly #text = localized(this, ask);
  readonly #shell = localized(this, shell);
  readonly #share = localized(this, share);
  readonly #asks = new Reading(this, () =>
    can(this.session.site, 'metrics.read') ? siteAsksOf(this.site.id) : undefined,
  );

  constructor() {
    super();
    new HearDrafts(this);
  }

  override render(): TemplateResult {
    const words = this.#text();
    const { surveys } = this;
    const mayChange = can(this.session.site, 'surveys.change');
    return html`${mayChange ? this.#new() : html`<p class="muted">${words.readOnly}</p>`}
    ${
      surveys.length
        ? html`<ui-list class="card" aria-label=${words.surveysLabel}>
              ${repeat(
                surveys,
                ({ slug }) => slug,
                (survey, index) => this.#line(survey, index, mayChange),
              )}
            </ui-list>
            ${this.#asks.value || this.#isReadingAsks ? html`<p class="small muted">${this.#share().reception.formula}</p>` : nothing}
            ${this.#asks.error === undefined || this.#asks.value ? nothing : html`<ui-error .error=${this.#asks.error} @retry=${() => void this.#asks.again()}></ui-error>`}
            ${mayChange && surveys.length > 1 ? html`<p class="small muted">${words.moveKeys}</p>` : nothing}
            <span class="sr" role="status">${this.said}</span>`
        : html`<ui-empty icon="ask" heading=${words.empty.heading}>${words.empty.text}</ui-empty>`
    }`;
  }

  get #unsaved(): Set<string> {
    const { me, site } = this.session;
    return unsavedOn(site.id, me.person.id, ['survey', 'rules', 'wave']);
  }

  #new(): TemplateResult {
    const words = this.#text();
    return this.#opened.is('new')
      ? html`<new-survey
          .site=${this.site}
          .taken=${this.surveys.map(({ slug }) => slug)}
          @cancel=${() => void this.#opened.close()}
        ></new-survey>`
      : html`<div class="actions">
          <ui-button variant="brand" data-of="new" @click=${() => void this.#opened.open('new')}>
            <ui-icon slot="start" name="plus"></ui-icon>${words.make.open}
          </ui-button>
        </div>`;
  }

  #line(survey: SurveyView, index: number, mayChange: boolean): TemplateResult {
    const words = this.#text();
    const name = surveyName(survey);
    const answers = words.answers(survey.answers, number(survey.answers));
    return html`<ui-row @keydown=${mayChange ? (event: KeyboardEvent) => this.#press(event, index) : nothing}>
      <a class="name" href=${address(`/admin/ask/${survey.slug}`)}>${name}</a>
      ${this.#unsaved.has(survey.slug) ? html`<ui-badge tone="watch">${this.#shell().unsaved.mark}</ui-badge>` : nothing}
      <span slot="meta"
        ><code>${survey.slug}</code> · ${this.#shell().kinds[survey.kind]} ·
        ${words.questionCount(survey.definition.questions.length, number(survey.definition.questions.length))} ·
        ${survey.answers ? html`<a href=${address(`/admin/ask/${survey.slug}/results`)}>${answers}</a>` : answers}</span
      >
      <span slot="meta">${rulesWords(survey.rules, words)}</span>
      ${this.#received(survey)}
      <survey-switches slot="actions" .site=${this.site} .survey=${survey}></survey-switches>
      ${
        mayChange && this.surveys.length > 1
          ? html`<span slot="actions">
              ${this.#mover('up', words.moveUp(name), index, -1)} ${this.#mover('down', words.moveDown(name), index, 1)}
            </span>`
          : nothing
      }
    </ui-row>`;
  }

  /** How many answers lately, and of how many it was shown to. */
  #received({ slug, rules }: SurveyView): TemplateResult | typeof nothing {
    // Its line is there before it is, so that nothing moves.
    if (this.#isReadingAsks) return html`<span slot="meta"> </span>`;
    const { counted = false, surveys = [] } = this.#asks.value ?? {};
    const one = surveys.find(({ survey }) => survey === slug);
    if (!one) return nothing;
    const words = this.#share().reception;
    const rate = rateWords(one, { asks: rules.triggers.length > 0, counted }, words);
    return html`<span slot="meta">${words.recent(one.answers, number(one.answers))} · ${rate}</span>`;
  }

  get #isReadingAsks(): boolean {
    return can(this.session.site, 'metrics.read') && !this.#asks.value && this.#asks.error === undefined;
  }

  #mover(icon: 'up' | 'down', label: string, index: number, by: -1 | 1): TemplateResult {
    return html`<ui-button
      size="s"
      appearance="plain"
      ?soft-disabled=${!this.surveys[index + by]}
      ?loading=${this.#acts.isDoing('order', `${index} ${by}`)}
      @click=${() => void this.#move(index, by)}
    >
      <ui-icon name=${icon}></ui-icon><span class="sr">${label}</span>
    </ui-button>`;
  }

  #press(event: KeyboardEvent, index: number): void {
    const by = stepOf(event);
    if (!by) return;
    event.preventDefault();
    void this.#move(index, by);
  }

  async #move(index: number, by: -1 | 1): Promise<void> {
    const base = this.surveys.map(({ slug }) => slug);
    const survey = this.surveys[index];
    if (!survey || !this.surveys[index + by]) return;
    const order = async (): Promise<void> => {
      this.#tell(await orderSurveys(this.site.id, base, moved(base, index, by)));
      this.said = this.#text().movedTo(surveyName(survey), number(index + by + 1), number(base.length));
    };
    await this.#acts.do('order', order, `${index} ${by}`);
  }

  #tell(detail: SurveyView[]): void {
    this.dispatchEvent(new CustomEvent('ordered', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'survey-list': SurveyList;
  }
}
