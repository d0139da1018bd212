import WaCheckbox from '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import './kit.ts';

/** A checkbox with its label as content: `name`, `value`, `checked`, `hint`; fires `change`. */
export class UiCheckbox extends WaCheckbox {}
customElements.define('ui-checkbox', UiCheckbox);

declare global {
  interface HTMLElementTagNameMap {
    'ui-checkbox': UiCheckbox;
  }
}
