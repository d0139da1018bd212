import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { look } from '@huiyin/shared/i18n/admin/look';
import { textOn } from '@huiyin/widget/theme';
import type { CustomerLanguage } from '../language/customer-languages.ts';
import { localized } from '../language/language.ts';
import { base } from '../ui/styles.ts';
import type { Look } from './look-faults.ts';
import { isColor } from './site-entries.ts';

/** A window, small, with the button where it will be. */
@customElement('launcher-sketch')
export class LauncherSketch extends LitElement {
  static override styles = [
    base,
    css`
      .window {
        display: grid;
        height: 9rem;
        max-width: 22rem;
        padding: var(--space-8);
        border: 1px solid var(--edge);
        border-radius: var(--radius-10);
        background: var(--sunken);
      }
      .bottom-right {
        place-items: end;
      }
      .bottom-left {
        place-items: end start;
      }
      .top-right {
        place-items: start end;
      }
      .top-left {
        place-items: start;
      }
      .button {
        padding: var(--space-4) var(--space-12);
        border-radius: 99px;
        background: var(--site-accent);
        color: var(--on-site-accent);
        font-size: var(--type-13);
      }
      p {
        margin-bottom: var(--space-4);
        font-size: var(--type-13);
        font-weight: 500;
      }
    `,
  ];

  @property({ attribute: false }) theme!: Look;
  @property({ attribute: false }) languages: readonly CustomerLanguage[] = [];
  readonly #text = localized(this, look);

  override render(): TemplateResult {
    const language = this.languages[0] ?? 'en';
    const label = this.theme.label?.[language] ?? this.#text().usual;
    return html`<p>${this.#text().sketch}</p>
      <div class="window ${this.theme.position}"><span class="button" lang=${language}>${label}</span></div>`;
  }

  override updated(): void {
    const { accent } = this.theme;
    if (!isColor(accent)) return;
    this.style.setProperty('--site-accent', accent);
    this.style.setProperty('--on-site-accent', textOn(accent));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'launcher-sketch': LauncherSketch;
  }
}
