import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { share } from '@huiyin/shared/i18n/admin/share';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { SiteView } from '../../api/sites.ts';
import type { SurveyView } from '../../api/surveys.ts';
import { localized } from '../../language/language.ts';
import { base, parts } from '../../ui/styles.ts';
import '../../ui/ui-button.ts';
import '../../ui/ui-checkbox.ts';
import '../../ui/ui-copy.ts';
import '../../ui/ui-field.ts';
import '../../ui/ui-icon.ts';
import '../../ui/ui-select.ts';
import { languageChoices } from './language-choices.ts';
import './qr-picture.ts';
import { printCodes, type SheetCode } from './qr-sheet.ts';
import { surveyLink } from './survey-links.ts';
import { tooLong, touchpointsFrom } from './touchpoints.ts';

/** The link of a survey's page and a QR code for each place. Fires `touchpoints` with the text as typed. */
@customElement('share-codes')
export class ShareCodes extends LitElement {
  static override styles = [
    base,
    parts,
    css`
      .codes {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(7.5rem, 1fr));
        gap: var(--space-16) var(--space-12);
      }
      .head {
        margin-bottom: var(--space-12);
      }
      ui-copy {
        margin-bottom: var(--space-4);
      }
    `,
  ];

  @property({ attribute: false }) survey!: SurveyView;
  @property({ attribute: false }) site!: SiteView;
  /** Names of places, one a line. */
  @property() typed = '';
  @state() private pageLanguage = '';
  @state() private withName = true;
  readonly #text = localized(this, share);
  readonly #shell = localized(this, shell);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('site') && this.pageLanguage && !this.site.languages.some((one) => one === this.pageLanguage))
      this.pageLanguage = '';
  }

  override render(): TemplateResult {
    const words = this.#text().link;
    const link = surveyLink(location.origin, this.site.key, this.survey.slug, { lang: this.pageLanguage });
    const wrong = tooLong(this.typed);
    return html`<ui-select
        label=${words.language}
        .choices=${[{ value: '', label: words.asBrowser }, ...languageChoices(this.site)]}
        .value=${this.pageLanguage}
        @change=${(event: Event) => (this.pageLanguage = valueOf(event))}
      ></ui-select>
      <div>
        <ui-copy .text=${link}></ui-copy>
        <a class="small" href=${link} target="_blank"
          >${words.open}<span class="sr"> (${this.#shell().opensElsewhere})</span></a
        >
      </div>
      <ui-field
        name="touchpoints"
        label=${words.touchpoints}
        hint=${words.touchpointsHint}
        rows="4"
        .value=${this.typed}
        error=${wrong === undefined ? '' : words.tooLong(wrong)}
        @input=${this.#typing}
      ></ui-field>
      ${this.#codes()}`;
  }

  #codes(): TemplateResult {
    const words = this.#text().link;
    const codes = this.#all();
    return html`<section aria-labelledby="codes">
      <div class="head">
        <h3 id="codes">${words.codes}</h3>
        ${
          codes.length > 1
            ? html`<ui-checkbox
                size="s"
                .checked=${this.withName}
                @change=${(event: Event) => (this.withName = (event.target as HTMLInputElement).checked)}
                >${words.withName}</ui-checkbox
              >`
            : nothing
        }
        <ui-button size="s" appearance="outlined" @click=${() => void printCodes(codes)}>${words.print}</ui-button>
      </div>
      <div class="codes">${codes.map((code) => this.#picture(code))}</div>
    </section>`;
  }

  #picture({ link, name, caption }: SheetCode): TemplateResult {
    const file = [this.survey.slug, ...(caption || name !== this.#text().link.everywhere ? [name] : [])].join('-');
    return html`<qr-picture .link=${link} .name=${name} .caption=${caption} .file=${file}></qr-picture>`;
  }

  /** One without a place, then one for each. */
  #all(): SheetCode[] {
    const { key } = this.site;
    const code = (name: string, at?: string): SheetCode => ({
      link: surveyLink(location.origin, key, this.survey.slug, { via: 'qr', at, lang: this.pageLanguage }),
      name,
      caption: at && this.withName ? at : '',
    });
    const places = touchpointsFrom(this.typed);
    return [code(this.#text().link.everywhere), ...places.map((at) => code(at, at))];
  }

  #typing(event: Event): void {
    this.dispatchEvent(new CustomEvent('touchpoints', { detail: valueOf(event) }));
  }
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

declare global {
  interface HTMLElementTagNameMap {
    'share-codes': ShareCodes;
  }
}
