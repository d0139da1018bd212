import { consume } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { isolated, undirected } from '@huiyin/shared/domain/text/direction';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { localized } from '../language/language.ts';
import '../ui/ui-select.ts';
import { valueOf } from '../ui/event-value.ts';
import { sessionContext, type Session } from './session.ts';
import { switchSite } from './switch-site.ts';

/** The name of the site; a choice where the person works on several. */
@customElement('site-switcher')
export class SiteSwitcher extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    .name {
      margin: 0;
      font-weight: 600;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  `;

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  readonly #text = localized(this, shell);

  override render(): TemplateResult {
    const { me, site } = this.session;
    if (me.sites.length === 1)
      return html`<p class="name" dir="auto" title=${isolated(site.name)}>${undirected(site.name)}</p>`;
    const choices = me.sites.map(({ key, name }) => ({ value: key, label: isolated(name) }));
    return html`<ui-select
      quiet
      acts
      label=${this.#text().site}
      .choices=${choices}
      .value=${site.key}
      @change=${this.#choose}
    ></ui-select>`;
  }

  #choose(event: Event): void {
    const site = this.session.me.sites.find(({ key }) => key === valueOf(event));
    if (site) switchSite(site);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'site-switcher': SiteSwitcher;
  }
}
