import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { languages } from '@huiyin/shared/domain/languages';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { SiteView } from '../api/sites.ts';
import type { SurveyDefinition } from '../api/surveys.ts';
import { customerLanguages, type CustomerLanguage } from '../language/customer-languages.ts';
import { localized } from '../language/language.ts';
import { isChecked, valueOf } from '../ui/event-value.ts';
import { base, card } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-checkbox.ts';
import '../ui/ui-dialog.ts';
import '../ui/ui-segments.ts';
import '../ui/ui-select.ts';
import { previewConfig, schemeOf, shownSurvey, withComplaint, type Look } from './preview-config.ts';
import './preview-device.ts';
import './preview-frame.ts';
import { surveyPreviewStyles } from './survey-preview-styles.ts';

/** The survey as customers see it, in the real widget, which sends nothing; with every language, look and screen to try. */
@customElement('survey-preview')
export class SurveyPreview extends LitElement {
  static override styles = [base, card, surveyPreviewStyles];

  @property({ attribute: false }) definition!: SurveyDefinition;
  @property({ attribute: false }) site!: Pick<SiteView, 'key' | 'name' | 'theme' | 'coolDownDays' | 'languages'>;
  /** The complaint that a low score may lead to. */
  @property({ attribute: false }) complaint: SurveyDefinition | undefined;
  /** The language shown until another one is chosen here. */
  @property() language: CustomerLanguage = 'en';
  /** The question it begins with. */
  @property({ type: Number }) from = 0;
  @state() private spoken: CustomerLanguage | undefined;
  @state() private scheme: Look['scheme'] | undefined;
  @state() private largeText: boolean | undefined;
  @state() private width: 'phone' | 'desktop' = 'phone';
  @state() private open = false;
  /** Begins again with each change. */
  @state() private walk = 0;
  @state() private said = '';
  readonly #text = localized(this, ask);
  readonly #shell = localized(this, shell);

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('language')) this.spoken = undefined;
  }

  override render(): TemplateResult {
    const words = this.#text().preview;
    return html`<section class="card" aria-labelledby="preview">
        <h2 id="preview">${words.heading}</h2>
        <p class="small muted">${words.hint}</p>
        <div class="ways">
          <ui-button size="s" appearance="outlined" @click=${this.#again}>${words.again}</ui-button>
          <ui-button size="s" appearance="outlined" @click=${this.#begin}>${words.walk}</ui-button>
        </div>
        <slot></slot>
        ${this.#bar()} ${this.#frame(this.from)} ${this.open ? nothing : this.#status()}
      </section>
      <ui-dialog label=${words.walk} ?open=${this.open} @closed=${() => (this.open = false)}>
        ${this.open ? [this.#frame(0), this.#status()] : nothing}
        <ui-button slot="footer" appearance="outlined" @click=${this.#again}>${words.again}</ui-button>
        <ui-button slot="footer" variant="brand" @click=${() => (this.open = false)}>${this.#shell().close}</ui-button>
      </ui-dialog>`;
  }

  get #look(): Look {
    const { theme } = this.site;
    return {
      language: this.spoken ?? this.language,
      scheme: this.scheme ?? schemeOf(theme),
      largeText: this.largeText ?? theme.largeText,
    };
  }

  #bar(): TemplateResult {
    const words = this.#text().preview;
    const { language, scheme, largeText } = this.#look;
    return html`<div class="bar" role="group" aria-label=${words.bar}>
      <ui-select
        label=${words.language}
        .choices=${languages.map((value) => ({ value, label: customerLanguages[value] }))}
        .value=${language}
        @change=${(event: Event) => (this.spoken = valueOf(event) as CustomerLanguage)}
      ></ui-select>
      <ui-segments
        label=${words.scheme}
        .choices=${(['light', 'dark'] as const).map((value) => ({ value, label: words.schemes[value] }))}
        .value=${scheme}
        @change=${(event: Event) => (this.scheme = valueOf(event) as Look['scheme'])}
      ></ui-segments>
      <ui-segments
        label=${words.width}
        .choices=${(['phone', 'desktop'] as const).map((value) => ({ value, label: words.widths[value] }))}
        .value=${this.width}
        @change=${(event: Event) => (this.width = valueOf(event) === 'desktop' ? 'desktop' : 'phone')}
      ></ui-segments>
      <ui-checkbox .checked=${largeText} @change=${(event: Event) => (this.largeText = isChecked(event))}
        >${words.largeText}</ui-checkbox
      >
    </div>`;
  }

  /** The widget begins anew at another question, and with each `walk`; else it shows what is new where one is. */
  #frame(from: number): unknown {
    const { definition, complaint, site, width, walk } = this;
    const { language, scheme, largeText } = this.#look;
    return guard([definition, complaint, site, from, width, language, scheme, largeText, walk], () => {
      const shown = (one: SurveyDefinition, first = 0) => shownSurvey(one, language, site.languages, first);
      const surveys = withComplaint(shown(definition, from), definition, complaint && shown(complaint));
      const config = previewConfig(site, surveys, { language, scheme, largeText });
      return html`<preview-device width=${width} scheme=${scheme} place=${site.theme.position}
        >${keyed(`${walk} ${from}`, html`<preview-frame .config=${config}></preview-frame>`)}</preview-device
      >`;
    });
  }

  /** What is the same as before is said again where it is another text. */
  #status(): TemplateResult {
    return html`<span class="sr" role="status">${this.said}${this.walk % 2 ? nothing : '\u00a0'}</span>`;
  }

  #again(): void {
    this.walk += 1;
    this.said = this.#text().preview.begun;
  }

  #begin(): void {
    this.walk += 1;
    this.said = '';
    this.open = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'survey-preview': SurveyPreview;
  }
}
