import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { localized } from '../language/language.ts';
import type { Params } from '../router/router.ts';
import '../shell/place-sections.ts';
import { base, place } from '../ui/styles.ts';
import '../ui/ui-page-header.ts';
import { settings as manifest } from './manifest.ts';

/** The site and who works on it, one section at a time: `/admin/settings/people`. */
@customElement('settings-place')
export class SettingsPlace extends LitElement {
  static override styles = [base, place];

  @property({ attribute: false }) params: Params = {};
  readonly #shell = localized(this, shell);

  override render(): TemplateResult {
    return html`<ui-page-header heading=${this.#shell().places.settings}></ui-page-header>
      <place-sections .place=${manifest} .section=${this.params.section} .params=${this.params}></place-sections>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'settings-place': SettingsPlace;
  }
}
