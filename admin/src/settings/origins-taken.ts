import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { meantOrigin, parseOrigin } from '@huiyin/shared/domain/origins';
import { origins as book } from '@huiyin/shared/i18n/admin/origins';
import { sentences } from '../language/list-of.ts';
import { localized } from '../language/language.ts';
import { base } from '../ui/styles.ts';
import { entries, entryFault } from './typed-origins.ts';

/**
 * As what each address of a text is taken that is no origin as it stands, and what is wrong with one that means none. To the eye as it is typed:
 * when the field is left nothing moves, so that a press on what stands below meets it; to the ear once it is left.
 */
@customElement('origins-taken')
export class OriginsTaken extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .bad {
        color: var(--bad);
      }
    `,
  ];

  @property({ attribute: false }) typed = '';
  /** The text when its field was left. */
  @property({ attribute: false }) left = '';
  /** What is wrong stands in the field itself. */
  @property({ type: Boolean }) told = false;
  readonly #text = localized(this, book);

  override render(): TemplateResult {
    const isEnded = /[\s,，]$/.test(this.typed);
    const all = entries(this.typed);
    return html`<div aria-hidden="true">${all.map((one, i) => this.#line(one, isEnded || i < all.length - 1))}</div>
      <p class="sr" role="status">
        ${sentences(...entries(this.left).map((one) => this.#taken(one) || entryFault(one)))}
      </p>`;
  }

  /** Nothing is wrong yet with one that is still typed. */
  #line(typed: string, isEnded: boolean): TemplateResult | typeof nothing {
    const taken = this.#taken(typed);
    const wrong = isEnded && !this.told ? entryFault(typed) : '';
    return taken || wrong ? html`<p class="small ${wrong ? 'bad' : 'muted'}">${taken || wrong}</p>` : nothing;
  }

  #taken(typed: string): string {
    const meant = meantOrigin(typed);
    return 'origin' in meant && parseOrigin(typed) === null ? this.#text().taken(typed, meant.origin) : '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'origins-taken': OriginsTaken;
  }
}
