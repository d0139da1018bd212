import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { progressBar } from '../ui/progress-bar.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';

/** How far a file is read that somebody waits for. Fires `stop`. */
@customElement('import-reading')
export class ImportReading extends LitElement {
  static override styles = [
    base,
    progressBar,
    css`
      :host {
        display: block;
      }
      .actions {
        margin-top: var(--space-8);
      }
    `,
  ];

  /** What is done. */
  @property() said = '';
  /** 0 to 1; undefined where nobody can tell. */
  @property({ attribute: false }) read: number | undefined;
  readonly #text = localized(this, importing);

  override render(): TemplateResult {
    const { read, cancel } = this.#text().progress;
    const share = this.read;
    return html`<p id="said" role="status">${this.said}</p>
      ${
        share === undefined
          ? html`<progress aria-labelledby="said"></progress>`
          : html`<progress .value=${share} aria-labelledby="said"></progress>`
      }
      <div class="actions">
        <ui-button appearance="outlined" @click=${() => this.dispatchEvent(new Event('stop'))}>${cancel}</ui-button>
        <span class="small muted">${share === undefined ? '' : read(`${number(100 * share)}%`)}</span>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'import-reading': ImportReading;
  }
}
