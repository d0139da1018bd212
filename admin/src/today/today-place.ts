import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { localized } from '../language/language.ts';
import type { Params } from '../router/router.ts';
import { base, place } from '../ui/styles.ts';
import '../ui/ui-page-header.ts';
import '../ui/ui-together.ts';
import './today-parts.ts';

/** What needs me, how it goes, what people said: the first look of the day. */
@customElement('today-place')
export class TodayPlace extends LitElement {
  static override styles = [base, place];

  @property({ attribute: false }) params: Params = {};
  readonly #text = localized(this, shell);

  override render(): TemplateResult {
    return html`<ui-page-header heading=${this.#text().places.today}></ui-page-header>
      <ui-together><today-parts></today-parts></ui-together>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'today-place': TodayPlace;
  }
}
