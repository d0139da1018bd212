import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { textIn } from '@huiyin/shared/domain/surveys/in-language';
import { share } from '@huiyin/shared/i18n/admin/share';
import type { SiteView } from '../../api/sites.ts';
import type { SurveyView } from '../../api/surveys.ts';
import { localized } from '../../language/language.ts';
import { valueOf } from '../../ui/event-value.ts';
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
      <ui-copy .text=${this.#code()}></ui-copy>`;
  }

  #code(): string {
    const { slug, kind, definition } = this.survey;
    const from = { server: location.origin, siteKey: this.site.key, slug };
    if (this.way === 'inline') return inlineSnippet(from, kind);
    if (this.way === 'module') return moduleSnippet(from);
    return buttonSnippet(from, textIn(definition.title ?? definition.questions[0]?.title ?? {}, this.site.languages));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'share-embed': ShareEmbed;
  }
}
