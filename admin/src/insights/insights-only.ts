import { consume } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { dimensions } from '@huiyin/shared/i18n/admin/dimensions';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import { localized } from '../language/language.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { base } from '../ui/styles.ts';
import type { OneValue } from './insights-view.ts';
import { readNames } from './read-names.ts';
import { valueName } from './value-names.ts';

/** Says which answers alone are shown, with the way back to all of them. */
@customElement('insights-only')
export class InsightsOnly extends LitElement {
  static override styles = [
    base,
    css`
      p {
        margin: 0 0 var(--space-16);
      }
      a {
        margin-inline-start: var(--space-8);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) only!: OneValue;
  /** The address that shows all of them. */
  @property() all = '';

  readonly #text = localized(this, insights);
  readonly #names = localized(this, dimensions);
  readonly #known = readNames(this, () => ({ site: this.session.site, dimensions: [this.only.dimension] }));

  override render(): TemplateResult {
    const { dimension, value } = this.only;
    const words = this.#text();
    const name = valueName(dimension, value, this.#known());
    return html`<p>
      ${words.only(this.#names()[dimension], name)}<a class="screen" href=${this.all}>${words.allAnswers}</a>
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'insights-only': InsightsOnly;
  }
}
