import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { undirected } from '@huiyin/shared/domain/text/direction';
import { share } from '@huiyin/shared/i18n/admin/share';
import { localized } from '../../language/language.ts';
import { base } from '../../ui/styles.ts';
import '../../ui/ui-button.ts';
import { toast } from '../../ui/ui-toasts.ts';
import { qrPng, qrShape, qrSvg } from './qr-code.ts';
import { saveFile } from '../../ui/save-file.ts';

/** One QR code with its name, to look at and to download. Dark on white in both themes: readers need it so. */
@customElement('qr-picture')
export class QrPicture extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      figure {
        display: grid;
        gap: var(--space-4);
        text-align: center;
      }
      svg {
        display: block;
        width: 100%;
        border: 1px solid var(--line);
        border-radius: var(--radius-6);
        background: #fff;
        fill: #000;
      }
      figcaption {
        font-size: var(--type-13);
      }
      .actions {
        justify-content: center;
        gap: var(--space-4);
      }
    `,
  ];

  /** What the code says. */
  @property() link = '';
  @property() name = '';
  /** Written under the code in the files; empty for nothing. */
  @property() caption = '';
  /** Name of the files, without its end. */
  @property() file = '';
  /** On paper: only the code and its caption. */
  @property({ type: Boolean }) bare = false;
  readonly #text = localized(this, share);

  override render(): TemplateResult {
    const words = this.#text().link;
    const { size, path } = qrShape(this.link);
    const below = undirected(this.bare ? this.caption : this.name);
    return html`<figure>
      <svg viewBox="0 0 ${size} ${size}" role="img" aria-label=${words.code(this.name)}>${svg`<path d=${path} />`}</svg>
      ${below ? html`<figcaption dir="auto">${below}</figcaption>` : nothing} ${this.bare ? nothing : this.#actions()}
    </figure>`;
  }

  #actions(): TemplateResult {
    const words = this.#text().link;
    return html`<div class="actions">
      <ui-button size="s" appearance="outlined" @click=${this.#savePng}>
        <span aria-hidden="true">${words.png}</span><span class="sr">${words.pngOf(this.name)}</span>
      </ui-button>
      <ui-button size="s" appearance="outlined" @click=${this.#saveSvg}>
        <span aria-hidden="true">${words.svg}</span><span class="sr">${words.svgOf(this.name)}</span>
      </ui-button>
    </div>`;
  }

  async #savePng(): Promise<void> {
    try {
      saveFile(await qrPng(this.link, this.caption), `${this.file}.png`);
    } catch {
      toast(this.#text().link.failed, { tone: 'bad' });
    }
  }

  #saveSvg(): void {
    saveFile(new Blob([qrSvg(this.link, this.caption)], { type: 'image/svg+xml' }), `${this.file}.svg`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'qr-picture': QrPicture;
  }
}
