import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import type { SiteView } from '../api/sites.ts';
import { saveVersion, type SurveyDefinition, type SurveyView } from '../api/surveys.ts';
import { number } from '../language/formats.ts';
import { language, languageNames, localized, type Language } from '../language/language.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { base, card } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-error.ts';
import '../ui/ui-segments.ts';
import type { UiSegments } from '../ui/ui-segments.ts';
import { toast } from '../ui/ui-toasts.ts';
import { emptyText, trimmed, withLanguage } from './draft.ts';
import './survey-form.ts';
import './survey-preview.ts';
import './survey-versions.ts';

/** One survey: its texts by language, beside them what the customer sees, below its versions. Fires `saved`. */
@customElement('survey-editor')
export class SurveyEditor extends LitElement {
  static override styles = [
    base,
    card,
    css`
      :host {
        display: grid;
        gap: var(--space-16);
        align-items: start;
      }
      .side {
        display: grid;
        gap: var(--space-16);
        min-width: 0;
      }
      ui-segments {
        margin-block: var(--space-12) var(--space-16);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-8);
        margin-top: var(--space-16);
      }
      .missing {
        display: grid;
        gap: var(--space-12);
        justify-items: start;
      }
      @media (min-width: 64rem) {
        :host {
          grid-template-columns: minmax(0, 1fr) 26rem;
        }
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) site!: SiteView;
  @property({ attribute: false }) survey!: SurveyView;
  @state() private draft: SurveyDefinition = { texts: {} };
  @state() private language: Language = language();
  @state() private fault = '';
  @state() private problem: unknown;
  @state() private busy = false;
  readonly #text = localized(this, ask);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('survey')) this.draft = this.survey.definition;
    const [first] = this.site.languages;
    if (first && !this.site.languages.includes(this.language)) this.language = first;
  }

  override render(): TemplateResult {
    const words = this.#text();
    return html`<section class="card" aria-labelledby="texts">
        <h2 id="texts">${words.texts}</h2>
        <p class="muted small">${words.about[this.survey.kind]}</p>
        ${this.#mayChange ? nothing : html`<p class="muted">${words.readOnly}</p>`}
        <ui-segments
          label=${words.language}
          quiet
          .choices=${this.site.languages.map((value) => ({ value, label: languageNames[value] }))}
          .value=${this.language}
          @change=${(event: Event) => (this.language = (event.target as UiSegments).value as Language)}
        ></ui-segments>
        ${this.draft.texts[this.language] ? this.#form() : this.#missing()}
        ${this.problem ? html`<ui-error no-retry .error=${this.problem}></ui-error>` : nothing}
        ${this.#mayChange ? this.#actions() : nothing}
      </section>
      <div class="side">
        <survey-preview
          .survey=${{ ...this.survey, definition: this.draft }}
          .site=${this.site}
          language=${this.language}
        ></survey-preview>
        <survey-versions
          .survey=${this.survey}
          ?disabled=${!this.#mayChange}
          @take=${(event: CustomEvent<SurveyView>) => this.#take(event.detail)}
        ></survey-versions>
      </div>`;
  }

  get #mayChange(): boolean {
    return can(this.session.site, 'manager');
  }

  get #isChanged(): boolean {
    return JSON.stringify(trimmed(this.draft)) !== JSON.stringify(this.survey.definition);
  }

  #form(): TemplateResult {
    return html`<survey-form
      .kind=${this.survey.kind}
      .draft=${this.draft}
      language=${this.language}
      fault=${this.fault}
      ?disabled=${!this.#mayChange}
      @draft=${(event: CustomEvent<SurveyDefinition>) => (this.draft = event.detail)}
    ></survey-form>`;
  }

  #missing(): TemplateResult {
    const words = this.#text();
    const name = languageNames[this.language];
    return html`<div class="missing">
      <p>${words.missing(name)}</p>
      ${
        this.#mayChange
          ? html`<ui-button
              appearance="outlined"
              @click=${() => (this.draft = withLanguage(this.draft, this.language))}
            >
              ${words.begin(name)}
            </ui-button>`
          : nothing
      }
    </div>`;
  }

  #actions(): TemplateResult {
    const words = this.#text();
    const changed = this.#isChanged;
    return html`<div class="actions">
      <ui-button variant="brand" ?disabled=${!changed} ?loading=${this.busy} @click=${this.#save}
        >${words.save}</ui-button
      >
      ${
        changed
          ? html`<ui-button appearance="plain" @click=${() => (this.draft = this.survey.definition)}
              >${words.discard}</ui-button
            >`
          : html`<span class="muted small">${words.unchanged}</span>`
      }
    </div>`;
  }

  #take({ definition, version }: SurveyView): void {
    const before = this.draft;
    this.draft = definition;
    toast(this.#text().taken(number(version)), { undo: () => (this.draft = before) });
  }

  async #save(): Promise<void> {
    if (this.busy) return;
    const empty = emptyText(this.draft, this.survey.kind);
    this.fault = empty?.field ?? '';
    if (empty) return void (this.language = empty.language);
    this.busy = true;
    this.problem = undefined;
    try {
      this.survey = await saveVersion(this.site.id, this.survey.kind, trimmed(this.draft));
      toast(this.#text().saved(number(this.survey.version)));
      this.dispatchEvent(new Event('saved'));
    } catch (error) {
      this.problem = error;
    } finally {
      this.busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'survey-editor': SurveyEditor;
  }
}
