import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { improve } from '@huiyin/shared/i18n/admin/improve';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { localized } from '../language/language.ts';
import type { Params } from '../router/router.ts';
import { base, place } from '../ui/styles.ts';
import '../shell/place-sections.ts';
import '../ui/ui-page-header.ts';
import { improve as manifest } from './manifest.ts';

/** What to change first: what people complain about. */
@customElement('improve-place')
export class ImprovePlace extends LitElement {
  static override styles = [base, place];

  @property({ attribute: false }) params: Params = {};
  readonly #text = localized(this, improve);
  readonly #shell = localized(this, shell);

  override render(): TemplateResult {
    return html`<ui-page-header heading=${this.#shell().places.improve} hint=${this.#text().hint}></ui-page-header>
      <place-sections .place=${manifest} .section=${this.params.section}></place-sections>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'improve-place': ImprovePlace;
  }
}
