import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { share } from '@huiyin/shared/i18n/admin/share';
import type { SiteView } from '../../api/sites.ts';
import type { SurveyView } from '../../api/surveys.ts';
import type { TouchpointView } from '../../api/touchpoints.ts';
import { localized } from '../../language/language.ts';
import { elsewhere } from '../../ui/elsewhere.ts';
import { valueOf } from '../../ui/event-value.ts';
import { base } from '../../ui/styles.ts';
import '../../ui/ui-copy.ts';
import '../../ui/ui-select.ts';
import { surveyLink } from './survey-links.ts';

/** The link for a tablet at one place. */
@customElement('share-kiosk')
export class ShareKiosk extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--space-12);
      }
    `,
  ];

  @property({ attribute: false }) survey!: SurveyView;
  @property({ attribute: false }) site!: SiteView;
  @property({ attribute: false }) places: readonly TouchpointView[] = [];
  @state() private at = '';
  readonly #text = localized(this, share);

  override render(): TemplateResult {
    const words = this.#text().kiosk;
    const at = this.places.some(({ id }) => id === this.at) ? this.at : '';
    const link = surveyLink(location.origin, this.site.key, this.survey.slug, { via: 'kiosk', at });
    return html`<p class="muted small">${words.hint}</p>
      ${this.places.length ? this.#choice(at) : nothing}
      <ui-copy .text=${link}></ui-copy>
      <a class="small" href=${link} target="_blank">${words.open}${elsewhere()}</a>`;
  }

  #choice(at: string): TemplateResult {
    const { kiosk, link } = this.#text();
    return html`<ui-select
      label=${kiosk.place}
      .choices=${[{ value: '', label: link.everywhere }, ...this.places.map(({ id, name }) => ({ value: id, label: isolated(name) }))]}
      .value=${at}
      @change=${(event: Event) => (this.at = valueOf(event))}
    ></ui-select>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'share-kiosk': ShareKiosk;
  }
}
