import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Rules } from '@huiyin/shared/contract/asking';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { SiteView } from '../api/sites.ts';
import type { SurveyVersionView, SurveyView } from '../api/surveys.ts';
import { draftsOf } from '../drafts.ts';
import { KeptEdit } from '../kept-edit.ts';
import type { CustomerLanguage } from '../language/customer-languages.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { address, followed, go } from '../router/router.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { restoredNotice } from '../ui/restored-notice.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-badge.ts';
import '../ui/ui-button.ts';
import '../ui/ui-dialog.ts';
import '../ui/ui-error.ts';
import '../ui/ui-icon.ts';
import '../ui/ui-tabs.ts';
import { toast } from '../ui/ui-toasts.ts';
import { askForTexts } from './ask-for-texts.ts';
import { LeaveGuard } from './leave-guard.ts';
import { newerVersion } from './newer-version.ts';
import './rules-editor.ts';
import type { StoredRules } from './rules-editor.ts';
import './share/ask-not-asked.ts';
import './share/ask-share.ts';
import { SurveyDraft } from './survey-draft.ts';
import './survey-editor.ts';
import { surveyName } from './survey-name.ts';
import { surveyPageStyles } from './survey-page-styles.ts';
import './survey-results.ts';
import './survey-switches.ts';
import './survey-versions.ts';
import './wave/ask-wave.ts';
import './why/ask-check.ts';

const surveyTabs = ['edit', 'rules', 'results', 'versions', 'share', 'wave'] as const;
type Tab = (typeof surveyTabs)[number];

/** One survey, a part at a time: `/admin/ask/csat/rules`. Fires `survey` with what the server has now. */
@customElement('survey-page')
export class SurveyPage extends LitElement {
  static override styles = [base, surveyPageStyles];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) site!: SiteView;
  @property({ attribute: false }) survey!: SurveyView;
  /** The complaint that a low score of it may lead to. */
  @property({ attribute: false }) complaint: SurveyView | undefined;
  @property() tab = 'edit';
  /** Whether what was refused is marked at its field. */
  @state() private marked = false;
  @state() private leave: (() => void) | undefined;
  @query('.actions') private readonly actions!: HTMLElement | null;
  @query('survey-editor') private readonly editor!: HTMLElementTagNameMap['survey-editor'] | null;
  readonly #text = localized(this, ask);
  readonly #shell = localized(this, shell);
  readonly #draft = new SurveyDraft(this);
  readonly #rules = new KeptEdit<SurveyView, SurveyView['rules']>(this, 'surveys.change', ({ rules }) => rules);

  constructor() {
    super();
    new LeaveGuard(this, {
      isChanged: () => this.#draft.isChanged || this.#rules.isChanged,
      stays: (path) => path === this.#path || path.startsWith(`${this.#path}/`),
      ask: (leave) => (this.leave = leave),
    });
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('survey')) return;
    const { site, survey } = this;
    const before = changed.get('survey');
    if (before) this.#draft.follow(survey);
    else this.#draft.begin(draftsOf(this.session.me.person.id), site, survey, !this.#mayChange);
    this.#rules.take(this.session, `rules ${survey.slug}`, survey);
  }

  override render(): TemplateResult {
    const words = this.#text();
    const { survey } = this;
    return html`<header>
        <div class="what">
          <a class="back" href=${address('/admin/ask')}><ui-icon name="back"></ui-icon>${words.all}</a>
          <h1>${surveyName(survey)}</h1>
          <p class="small muted">
            <code>${survey.slug}</code> · ${this.#shell().kinds[survey.kind]} · ${words.version(number(survey.version))}
            · ${words.answers(survey.answers, number(survey.answers))}
          </p>
        </div>
        <survey-switches .site=${this.site} .survey=${survey}></survey-switches>
      </header>
      <ui-tabs label=${words.tabsLabel} .tabs=${this.#tabs.map((tab) => this.#tab(tab))}></ui-tabs>
      ${this.#mayChange ? nothing : html`<p class="fixed muted">${words.readOnly}</p>`} ${this.#content(this.#shown)}
      ${this.#leaving()}`;
  }

  get #path(): string {
    return `/admin/ask/${this.survey.slug}`;
  }

  get #shown(): Tab {
    return this.#tabs.find((tab) => tab === this.tab) ?? 'edit';
  }

  get #tabs(): readonly Tab[] {
    return surveyTabs.filter((tab) => tab !== 'results' || this.#seesFigures);
  }

  get #seesFigures(): boolean {
    return can(this.session.site, 'metrics.read');
  }

  get #mayChange(): boolean {
    return can(this.session.site, 'surveys.change');
  }

  #tab(tab: Tab): { href: string; label: string; current: boolean } {
    const href = address(tab === 'edit' ? this.#path : `${this.#path}/${tab}`);
    return { href, label: this.#text().tabs[tab], current: tab === this.#shown };
  }

  #content(tab: Tab): TemplateResult {
    const { site, survey } = this;
    switch (tab) {
      case 'edit':
        return this.#edit();
      case 'rules':
        return html`${restoredNotice(this.#rules, this.#shell())}
          <rules-editor
            .site=${site}
            .survey=${this.#rules.read}
            .draft=${this.#rules.isChanged ? this.#rules.draft : undefined}
            ?disabled=${!this.#mayChange}
            @theirs=${({ detail }: CustomEvent<SurveyView>) => this.#rules.rebase(detail)}
            @stored=${({ detail: { survey: now, sent } }: CustomEvent<StoredRules>) => this.#rules.settle(now, sent)}
            @rules=${({ detail }: CustomEvent<Rules>) => this.#rules.set(detail)}
          ></rules-editor>
          <ask-check .site=${site} .survey=${survey}></ask-check>
          ${this.#seesFigures ? html`<ask-not-asked .site=${site} .survey=${survey}></ask-not-asked>` : nothing}`;
      case 'results':
        return html`<survey-results .site=${site} .survey=${survey}></survey-results>`;
      case 'versions':
        return html`<survey-versions
          .site=${site}
          .survey=${survey}
          ?disabled=${!this.#mayChange}
          @take=${({ detail }: CustomEvent<SurveyVersionView>) => void this.#take(detail)}
        ></survey-versions>`;
      case 'share':
        return html`<ask-share .site=${site} .survey=${survey}></ask-share>`;
      case 'wave':
        return html`<ask-wave .site=${site} .survey=${survey}></ask-wave>`;
    }
  }

  #edit(): TemplateResult {
    const { restored, isChanged } = this.#draft;
    return html`<div @keydown=${this.#press}>
      ${restored && isChanged ? html`<p class="notice">${this.#shell().restored}</p>` : nothing}
      <survey-editor
        .editing=${this.#draft.editing}
        .site=${this.site}
        .complaint=${this.complaint?.definition}
        @speak=${({ detail }: CustomEvent<CustomerLanguage>) => this.#draft.speak(detail)}
      ></survey-editor>
      ${this.#mayChange ? this.#actions() : nothing}
    </div>`;
  }

  #actions(): TemplateResult {
    const words = this.#text();
    const { problem, isChanged, busy, canUndo, canRedo } = this.#draft;
    return html`<div class="actions">
      ${this.#newer()}
      ${problem ? html`<ui-error no-retry ?marked=${this.marked} .error=${problem}></ui-error>` : nothing}
      <ui-button variant="brand" ?disabled=${!isChanged} ?loading=${busy} @click=${this.#save}
        >${words.save(number(this.survey.version + 1))}</ui-button
      >
      <ui-button appearance="plain" ?soft-disabled=${!canUndo} @click=${() => this.#draft.undo()}
        >${this.#shell().undo}</ui-button
      >
      <ui-button appearance="plain" ?soft-disabled=${!canRedo} @click=${() => this.#draft.redo()}
        >${words.redo}</ui-button
      >
      ${
        isChanged
          ? html`<ui-button appearance="plain" @click=${this.#discard}>${this.#shell().discard}</ui-button>`
          : html`<span class="muted small">${words.unchanged}</span>`
      }
    </div>`;
  }

  #newer(): TemplateResult | typeof nothing {
    const { newer, editing } = this.#draft;
    const shown = { editing, words: this.#text(), path: this.#path, take: this.#discard };
    return newer ? newerVersion(newer, shown) : nothing;
  }

  #leaving(): TemplateResult {
    const words = this.#text().leaving;
    const stay = (): void => void (this.leave = undefined);
    return html`<ui-dialog label=${words.heading} ?open=${this.leave !== undefined} @closed=${stay}>
      <p>${words.text}</p>
      <ui-button slot="footer" appearance="plain" @click=${this.#discardAndLeave}>${words.discard}</ui-button>
      <ui-button slot="footer" appearance="outlined" @click=${() => this.leave?.()}>${words.keep}</ui-button>
      <ui-button slot="footer" variant="brand" autofocus @click=${stay}>${words.stay}</ui-button>
    </ui-dialog>`;
  }

  readonly #press = (event: KeyboardEvent): void => {
    if (!(event.metaKey || event.ctrlKey) || event.altKey || this.#draft.disabled) return;
    const key = event.key.toLowerCase();
    const act = {
      z: event.shiftKey ? () => this.#draft.redo() : () => this.#draft.undo(),
      y: () => this.#draft.redo(),
      s: this.#save,
    }[key];
    if (!act) return;
    event.preventDefault();
    void act();
  };

  readonly #save = async (): Promise<void> => {
    if (!this.#draft.isChanged) return;
    const answer = await askForTexts(this.#draft.definition, this.survey.definition, this.site.languages);
    if (answer !== 'save') {
      if (answer) await this.#writeIn(answer);
      return;
    }
    const saved = await this.#draft.save();
    if (!saved) {
      await this.updateComplete;
      this.marked = (await this.editor?.showFault()) ?? false;
      return;
    }
    if (saved.isOurs) toast(this.#text().saved(number(saved.survey.version), saved.survey.on));
    this.dispatchEvent(new CustomEvent('survey', { detail: saved.survey }));
    await this.updateComplete;
    if (!saved.isOurs) this.actions?.scrollIntoView({ block: 'nearest' });
  };

  async #writeIn(language: CustomerLanguage): Promise<void> {
    this.#draft.speak(language);
    await this.updateComplete;
    await this.editor?.showMissing();
  }

  /** What was asked before is the draft now, to be looked over and saved. */
  async #take({ definition, version }: SurveyVersionView): Promise<void> {
    this.#draft.editing.replace(definition, this.#text().versions.taken(number(version)));
    go(this.#path);
    await followed();
    await this.updateComplete;
    this.actions?.querySelector('ui-button')?.focus();
  }

  readonly #discard = (): void => {
    toast(this.#shell().discarded, { undo: this.#draft.discard() });
  };

  readonly #discardAndLeave = (): void => {
    this.#draft.discard();
    this.#rules.settle();
    this.leave?.();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'survey-page': SurveyPage;
  }
}
