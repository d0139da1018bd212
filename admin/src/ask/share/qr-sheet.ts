import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../ui/styles.ts';
import './qr-picture.ts';

/** One code of a sheet. */
export interface SheetCode {
  readonly link: string;
  readonly name: string;
  readonly caption: string;
}

const onlyTheSheet = new CSSStyleSheet();
onlyTheSheet.replaceSync(
  'qr-sheet{display:none}@media print{body>:not(qr-sheet){display:none!important}qr-sheet{display:grid}}',
);

/** Codes for the printer, three in a row; on paper it is all there is of the page. */
@customElement('qr-sheet')
export class QrSheet extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        grid-template-columns: repeat(3, 1fr);
        gap: 10mm;
        color-scheme: light;
        color: #000;
        background: #fff;
      }
      qr-picture {
        break-inside: avoid;
      }
    `,
  ];

  @property({ attribute: false }) codes: readonly SheetCode[] = [];

  override render(): TemplateResult {
    return html`${this.codes.map(
      ({ link, name, caption }) => html`<qr-picture bare .link=${link} .name=${name} .caption=${caption}></qr-picture>`,
    )}`;
  }
}

/** Opens the printer's window with the codes; the sheet goes when it closes. */
export async function printCodes(codes: readonly SheetCode[]): Promise<void> {
  const sheet = document.createElement('qr-sheet');
  sheet.codes = codes;
  document.adoptedStyleSheets = [
    ...document.adoptedStyleSheets.filter((known) => known !== onlyTheSheet),
    onlyTheSheet,
  ];
  document.querySelector('qr-sheet')?.remove();
  document.body.append(sheet);
  addEventListener('afterprint', () => sheet.remove(), { once: true });
  await sheet.updateComplete;
  await Promise.all([...sheet.renderRoot.querySelectorAll('qr-picture')].map((picture) => picture.updateComplete));
  print();
}

declare global {
  interface HTMLElementTagNameMap {
    'qr-sheet': QrSheet;
  }
}
