import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { share } from '@huiyin/shared/i18n/admin/share';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { touchpoints } from '@huiyin/shared/i18n/admin/touchpoints';
import type { SiteView } from '../../api/sites.ts';
import type { SurveyView } from '../../api/surveys.ts';
import type { TouchpointView } from '../../api/touchpoints.ts';
import { number } from '../../language/formats.ts';
import { localized } from '../../language/language.ts';
import { address } from '../../router/router.ts';
import '../../touchpoints/add-touchpoints.ts';
import { elsewhere } from '../../ui/elsewhere.ts';
import { isChecked, valueOf } from '../../ui/event-value.ts';
import { base, parts } from '../../ui/styles.ts';
import '../../ui/ui-button.ts';
import '../../ui/ui-checkbox.ts';
import '../../ui/ui-copy.ts';
import '../../ui/ui-icon.ts';
import '../../ui/ui-select.ts';
import { languageChoices } from './language-choices.ts';
import './qr-picture.ts';
import { printCodes, type SheetCode } from './qr-sheet.ts';
import { surveyLink } from './survey-links.ts';

/** So many codes are shown at first. */
const few = 24;

/** The link of a survey's page and a QR code for each place. Fires `added` with all places where some were. */
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
      add-touchpoints {
        display: block;
        margin-top: var(--space-12);
      }
      ui-copy {
        margin-bottom: var(--space-4);
      }
    `,
  ];

  @property({ attribute: false }) survey!: SurveyView;
  @property({ attribute: false }) site!: SiteView;
  @property({ attribute: false }) places: readonly TouchpointView[] = [];
  @property({ type: Boolean, attribute: 'may-add' }) mayAdd = false;
  @state() private isWhole = false;
  @state() private pageLanguage = '';
  @state() private withName = true;
  readonly #text = localized(this, share);
  readonly #book = localized(this, touchpoints);
  readonly #shell = localized(this, shell);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('site') && this.pageLanguage && !this.site.languages.some((one) => one === this.pageLanguage))
      this.pageLanguage = '';
  }

  override render(): TemplateResult {
    const words = this.#text().link;
    const link = surveyLink(location.origin, this.site.key, this.survey.slug, { lang: this.pageLanguage });
    return html`<ui-select
        label=${words.language}
        .choices=${[{ value: '', label: words.asBrowser }, ...languageChoices(this.site)]}
        .value=${this.pageLanguage}
        @change=${(event: Event) => (this.pageLanguage = valueOf(event))}
      ></ui-select>
      <div>
        <ui-copy .text=${link}></ui-copy>
        <a class="small" href=${link} target="_blank">${words.open}${elsewhere()}</a>
      </div>
      ${this.mayAdd ? this.#add() : nothing} ${this.#codes()}`;
  }

  #add(): TemplateResult {
    return html`<section aria-labelledby="places">
      <h3 id="places">${this.#text().link.touchpoints}</h3>
      <p class="muted small">
        ${this.#text().link.touchpointsHint}
        <a href=${address('/admin/ask/places')}>${this.#book().change}</a>
      </p>
      <add-touchpoints @added=${this.#tell}></add-touchpoints>
    </section>`;
  }

  #codes(): TemplateResult {
    const words = this.#text().link;
    const codes = this.#all();
    const shown = this.isWhole ? codes : codes.slice(0, few);
    return html`<section aria-labelledby="codes">
      <div class="head">
        <h3 id="codes">${words.codes}</h3>
        ${
          codes.length > 1
            ? html`<ui-checkbox
                size="s"
                .checked=${this.withName}
                @change=${(event: Event) => (this.withName = isChecked(event))}
                >${words.withName}</ui-checkbox
              >`
            : nothing
        }
        <ui-button size="s" appearance="outlined" @click=${() => void printCodes(codes)}>${words.print}</ui-button>
      </div>
      <div class="codes">${shown.map((code) => this.#picture(code))}</div>
      ${
        shown.length < codes.length
          ? html`<ui-button appearance="plain" @click=${() => (this.isWhole = true)}
              >${this.#shell().showAll} (${number(codes.length)})</ui-button
            >`
          : nothing
      }
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
      caption: at && this.withName ? name : '',
    });
    return [code(this.#text().link.everywhere), ...this.places.map(({ id, name }) => code(name, id))];
  }

  readonly #tell = ({ detail }: CustomEvent<TouchpointView[]>): void =>
    void this.dispatchEvent(new CustomEvent('added', { detail }));
}

declare global {
  interface HTMLElementTagNameMap {
    'share-codes': ShareCodes;
  }
}
