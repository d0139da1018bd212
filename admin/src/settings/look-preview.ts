import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { WidgetConfig } from '@huiyin/shared/contract/surveys';
import { look } from '@huiyin/shared/i18n/admin/look';
import type { SiteView } from '../api/sites.ts';
import { previewConfig, schemeOf, shownSurvey, type Look } from '../ask/preview-config.ts';
import { startingPoints } from '../ask/starting-points/starting-points.ts';
import { customerLanguages, type CustomerLanguage } from '../language/customer-languages.ts';
import { fixed } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { valueOf } from '../ui/event-value.ts';
import { base, card } from '../ui/styles.ts';
import '../ui/ui-segments.ts';
import '../ui/ui-select.ts';
import { usesOf } from './contrast.ts';
import { lookPreviewStyles, pageWidth } from './look-preview-styles.ts';
import './shown-widget.ts';

/** The widget on a page as the look stands in the form, light and dark, with how its colour can be read. */
@customElement('look-preview')
export class LookPreview extends LitElement {
  static override styles = [base, card, lookPreviewStyles];

  @property({ attribute: false }) site!: SiteView;
  @property({ attribute: false }) theme!: SiteView['theme'];
  @state() private scheme: Look['scheme'] | undefined;
  @state() private language: CustomerLanguage | undefined;
  readonly #text = localized(this, look);
  readonly #fit = new ResizeObserver(([entry]) => {
    this.style.setProperty('--fit', String(entry!.contentRect.width / pageWidth));
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#fit.disconnect();
  }

  override updated(): void {
    // As wide as the room, and no higher for it.
    this.#fit.observe(this.renderRoot.querySelector('.bar')!);
  }

  override render(): TemplateResult {
    const { preview, schemes } = this.#text();
    const scheme = this.#scheme;
    return html`<section class="card" aria-labelledby="preview">
      <h2 id="preview">${preview.heading}</h2>
      <p class="small muted">${preview.hint}</p>
      <div class="bar" role="group" aria-label=${preview.bar}>
        <ui-segments
          label=${preview.scheme}
          .choices=${(['light', 'dark'] as const).map((value) => ({ value, label: schemes[value] }))}
          .value=${scheme}
          @change=${(event: Event) => (this.scheme = valueOf(event) as Look['scheme'])}
        ></ui-segments>
        <ui-select
          label=${preview.language}
          .choices=${this.site.languages.map((value) => ({ value, label: customerLanguages[value] }))}
          .value=${this.#language}
          @change=${(event: Event) => (this.language = valueOf(event) as CustomerLanguage)}
        ></ui-select>
      </div>
      <div class="room">
        <div class="page ${scheme}">
          <i></i><i></i><i></i><i></i>
          <shown-widget .config=${this.#config}></shown-widget>
        </div>
      </div>
      ${this.#contrast()}
    </section>`;
  }

  get #scheme(): Look['scheme'] {
    return this.scheme ?? schemeOf(this.theme);
  }

  get #language(): CustomerLanguage {
    const [first = 'en', ...others] = this.site.languages;
    return this.language && [first, ...others].includes(this.language) ? this.language : first;
  }

  get #config(): WidgetConfig {
    const { site, theme } = this;
    const shown = { language: this.#language, scheme: this.#scheme, largeText: theme.largeText };
    const [first, second] = [startingPoints.csat, startingPoints.complaint].map((definition) =>
      shownSurvey(definition, shown.language, site.languages),
    );
    return previewConfig({ ...site, theme }, [first!, { ...second!, slug: 'complaint' }], shown);
  }

  #contrast(): TemplateResult {
    const words = this.#text().preview.contrast;
    const { text, onColour, panels } = usesOf(this.theme.accent);
    const ratio = (n: number): string => fixed(Math.floor(n * 10) / 10, 1);
    return html`<ul class="small">
      <li>${words.text[text](ratio(onColour))}</li>
      ${(['light', 'dark'] as const).map((scheme) => {
        const { ratio: apart, isUsed } = panels[scheme];
        return html`<li>${words[isUsed ? 'used' : 'replaced'][scheme](ratio(apart))}</li>`;
      })}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'look-preview': LookPreview;
  }
}
