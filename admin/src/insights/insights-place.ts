import { consume } from '@lit/context';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { metricNames } from '@huiyin/shared/domain/metrics';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import { localized } from '../language/language.ts';
import type { PlaceElement } from '../place.ts';
import { go, type Params } from '../router/router.ts';
import '../shell/place-sections.ts';
import type { PlaceSections } from '../shell/place-sections.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { base, place } from '../ui/styles.ts';
import '../ui/ui-page-header.ts';
import { insights as manifest } from './manifest.ts';

/** Insights: the numbers, and what people said. */
@customElement('insights-place')
export class InsightsPlace extends LitElement implements PlaceElement {
  static override styles = [base, place];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) params: Params = {};
  @query('place-sections') private readonly sections!: PlaceSections;
  readonly #text = localized(this, insights);

  /** Words are searched among what people said. */
  focusSearch(): void {
    if (!this.sections.focusSearch() && can(this.session.site, 'answers.read')) go(`${manifest.href}/answers?search`);
  }

  override render(): TemplateResult {
    return html`<ui-page-header class="screen" heading=${this.#text().heading}></ui-page-header>
      <place-sections
        wide
        .place=${manifest}
        .section=${sectionOf(this.params['section'])}
        .params=${this.params}
      ></place-sections>`;
  }
}

/** The metrics are one section, whatever of them the address names. */
const sectionOf = (named: string | undefined): string | undefined =>
  (metricNames as readonly (string | undefined)[]).includes(named) ? 'csat' : named;

declare global {
  interface HTMLElementTagNameMap {
    'insights-place': InsightsPlace;
  }
}
