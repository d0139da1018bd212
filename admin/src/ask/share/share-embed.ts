import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { textIn } from '@huiyin/shared/domain/surveys/in-language';
import { share } from '@huiyin/shared/i18n/admin/share';
import type { SiteView } from '../../api/sites.ts';
import { surveysOf, type SurveyView } from '../../api/surveys.ts';
import { Reading } from '../../data/reading.ts';
import { localized } from '../../language/language.ts';
import { asks } from '../../settings/script-tag.ts';
import { valueOf } from '../../ui/event-value.ts';
import { readingView } from '../../ui/reading-view.ts';
import { base } from '../../ui/styles.ts';
import '../../ui/ui-copy.ts';
import '../../ui/ui-segments.ts';
import { buttonSnippet, inlineSnippet, moduleSnippet } from './embed-snippets.ts';

const ways = ['inline', 'button', 'module'] as const;
type Way = (typeof ways)[number];

/** The code that brings one survey into a page of the site. */
@customElement('share-embed')
export class ShareEmbed extends LitElement {
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
  @state() private way: Way = 'inline';
  readonly #text = localized(this, share);
  readonly #surveys = new Reading(this, () => surveysOf(this.site.id));

  override render(): TemplateResult {
    const words = this.#text().embed;
    return html`<p class="muted small">${words.hint}</p>
      <ui-segments
        label=${words.way}
        quiet
        .choices=${ways.map((value) => ({ value, label: words.ways[value] }))}
        .value=${this.way}
        @change=${(event: Event) => (this.way = valueOf(event) as Way)}
      ></ui-segments>
      <p>${words[this.way]}</p>
      ${this.#code()}`;
  }

  #code(): unknown {
    const { slug, kind, definition } = this.survey;
    const from = { server: location.origin, siteKey: this.site.key, slug };
    if (this.way === 'inline') return copy(inlineSnippet(from, kind));
    return readingView(this.#surveys, (surveys) => {
      const place = { ...from, asks: asks(surveys) };
      if (this.way === 'module') return copy(moduleSnippet(place));
      const title = definition.title ?? definition.questions[0]?.title ?? {};
      return copy(buttonSnippet(place, textIn(title, this.site.languages)));
    });
  }
}

const copy = (text: string): TemplateResult => html`<ui-copy .text=${text}></ui-copy>`;

declare global {
  interface HTMLElementTagNameMap {
    'share-embed': ShareEmbed;
  }
}
