import WaDialog from '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import './kit.ts';

/** A modal question or sheet: `label`, `open`, content, `slot="footer"`; fires `wa-hide` before it closes. */
export class UiDialog extends WaDialog {}
customElements.define('ui-dialog', UiDialog);

declare global {
  interface HTMLElementTagNameMap {
    'ui-dialog': UiDialog;
  }
}
