import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Release } from '@huiyin/shared/contract/release';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { release } from '../api/release.ts';
import type { SiteView } from '../api/sites.ts';
import { surveysOf } from '../api/surveys.ts';
import { Reading } from '../data/reading.ts';
import { localized } from '../language/language.ts';
import { valueOf } from '../ui/event-value.ts';
import { bothOf, readingView } from '../ui/reading-view.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-copy.ts';
import '../ui/ui-segments.ts';
import { proxyFolder, proxyLines, webServers, type WebServer } from './proxy-lines.ts';
import { asks, scriptTag } from './script-tag.ts';

/** The script tag: the newest or one version, from this server or through the site's own. */
@customElement('install-script')
export class InstallScript extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-12);
      }
      details > * + * {
        margin-top: var(--space-12);
      }
      summary {
        font-size: var(--type-13);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) site!: SiteView;
  @state() private version: 'newest' | 'pinned' = 'newest';
  @state() private webServer: WebServer = 'nginx';
  readonly #text = localized(this, settings);
  readonly #release = new Reading(this, () => (this.version === 'pinned' ? release : undefined));
  readonly #surveys = new Reading(this, () => surveysOf(this.site.id));

  override render(): TemplateResult {
    const words = this.#text().install;
    return html`<p class="muted small">${words.scriptHint}</p>
      <ui-segments
        label=${words.version}
        quiet
        .choices=${(['newest', 'pinned'] as const).map((value) => ({ value, label: words.versions[value] }))}
        .value=${this.version}
        @change=${(event: Event) => (this.version = valueOf(event) === 'pinned' ? 'pinned' : 'newest')}
      ></ui-segments>
      <p class="small">${this.version === 'newest' ? words.newestHint : words.pinnedHint}</p>
      ${this.#tag()} ${this.#proxy()}`;
  }

  #tag(): unknown {
    const { origin } = location;
    const words = this.#text().install;
    const tag = (asks: boolean, pinned?: Release['pinned']): TemplateResult =>
      html`<ui-copy .text=${scriptTag(origin, this.site, { pinned, asks })}></ui-copy>
        <p class="small muted">${asks ? words.asksHint : words.asksNothingHint}</p>`;
    if (this.version === 'newest') return readingView(this.#surveys, (surveys) => tag(asks(surveys)), 2);
    return readingView(bothOf(this.#release, this.#surveys), ([{ pinned }, surveys]) => tag(asks(surveys), pinned), 2);
  }

  #proxy(): TemplateResult {
    const words = this.#text().install;
    return html`<details>
      <summary>${words.proxy}</summary>
      <p class="small">${words.proxyHint}</p>
      <ui-segments
        label=${words.proxyServer}
        quiet
        .choices=${webServers.map((value) => ({ value, label: value }))}
        .value=${this.webServer}
        @change=${(event: Event) => (this.webServer = valueOf(event) as WebServer)}
      ></ui-segments>
      <ui-copy .text=${proxyLines(this.webServer, location.origin)}></ui-copy>
      <p class="small">${words.proxyTag}</p>
      ${readingView(
        this.#surveys,
        (surveys) => html`<ui-copy .text=${scriptTag(proxyFolder, this.site, { asks: asks(surveys) })}></ui-copy>`,
        1,
      )}
      <p class="small">${words.proxyCheck}</p>
      <p class="small muted">${words.proxyTrust}</p>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'install-script': InstallScript;
  }
}
