import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { OtherSource } from '@huiyin/shared/files/corrections/same-source';
import { imports } from '@huiyin/shared/i18n/admin/imports';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { date, number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { base, warning } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-icon.ts';

/** Asks whether a file is of the source that holds the same rows. Fires `same-source` with its name, or `other-source`. */
@customElement('import-source-asked')
export class ImportSourceAsked extends LitElement {
  static override styles = [
    base,
    warning,
    css`
      :host {
        display: block;
        margin-top: var(--space-12);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-8);
        margin-top: var(--space-12);
      }
    `,
  ];

  @property({ attribute: false }) found!: OtherSource;
  /** How many new answers the file holds. */
  @property({ type: Number }) fresh = 0;
  /** Of the site; '' while it is not known. */
  @property() zone = '';
  readonly #shared = localized(this, imports);
  readonly #text = localized(this, importing);

  override render(): TemplateResult {
    const { answers, file, openedAt } = this.found;
    const { text, same, other } = this.#text().sourceAsked;
    return html`<div class="warning" role="note">
        <ui-icon name="warning"></ui-icon>
        <p>
          ${this.#shared().elsewhere(answers, number(answers), number(this.fresh), file, date(openedAt, this.zone || undefined))}
          ${text}
        </p>
      </div>
      <div class="actions">
        <ui-button variant="brand" @click=${this.#same}>${same}</ui-button>
        <ui-button appearance="outlined" @click=${this.#other}>${other}</ui-button>
      </div>`;
  }

  readonly #same = (): void =>
    void this.dispatchEvent(
      new CustomEvent('same-source', { detail: this.found.source, bubbles: true, composed: true }),
    );
  readonly #other = (): void => void this.dispatchEvent(new Event('other-source', { bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementTagNameMap {
    'import-source-asked': ImportSourceAsked;
  }
}
