import { consume } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { localized } from '../language/language.ts';
import { sectionsOf } from '../place.ts';
import { address, type Params } from '../router/router.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { base, place } from '../ui/styles.ts';
import '../ui/ui-page-header.ts';
import '../ui/ui-tabs.ts';
import '../ui/ui-together.ts';
import '../documents/saved-reply-settings.ts';
import './api-keys.ts';
import './health-settings.ts';
import './identity-settings.ts';
import './install-settings.ts';
import './new-site.ts';
import './look-settings.ts';
import './password-settings.ts';
import './people-settings.ts';
import { sections, settings as manifest } from './manifest.ts';
import './site-settings.ts';

type SectionId = (typeof sections)[number]['id'];

const content: Record<SectionId, () => TemplateResult> = {
  site: () => html`<site-settings></site-settings><look-settings></look-settings><new-site></new-site>`,
  install: () => html`<install-settings></install-settings>`,
  customers: () => html`<identity-settings></identity-settings>`,
  replies: () => html`<saved-reply-settings></saved-reply-settings>`,
  people: () => html`<people-settings></people-settings>`,
  keys: () => html`<api-keys></api-keys>`,
  health: () => html`<health-settings></health-settings>`,
  password: () => html`<password-settings></password-settings>`,
};

/** The site and who works on it, one section at a time: `/admin/settings/people`. */
@customElement('settings-place')
export class SettingsPlace extends LitElement {
  static override styles = [
    base,
    place,
    css`
      .section {
        max-width: 48rem;
      }
      new-site {
        display: block;
        margin-top: var(--space-16);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) params: Params = {};
  readonly #text = localized(this, settings);
  readonly #shell = localized(this, shell);

  override render(): TemplateResult {
    const words = this.#text();
    const shown = sectionsOf(this.session.site, { sections }).map(({ id }) => id as SectionId);
    const wanted = shown.find((section) => section === this.params.section) ?? shown[0]!;
    return html`<ui-page-header heading=${this.#shell().places.settings}></ui-page-header>
      <ui-tabs
        label=${words.sectionsLabel}
        .tabs=${shown.map((section) => ({
          href: address(`${manifest.href}/${section}`),
          label: this.#shell().sections[section],
          current: section === wanted,
        }))}
      ></ui-tabs>
      ${keyed(wanted, html`<ui-together class="section">${content[wanted]()}</ui-together>`)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'settings-place': SettingsPlace;
  }
}
