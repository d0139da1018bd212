import WaButton from '@awesome.me/webawesome/dist/components/button/button.js';
import './kit.ts';

/**
 * A button, or a link that looks like one (`href`). `variant` brand for the one primary action, danger for what is final;
 * `appearance` accent, outlined or plain; `loading` while it works; submits and is disabled like a native one.
 */
export class UiButton extends WaButton {}
customElements.define('ui-button', UiButton);

declare global {
  interface HTMLElementTagNameMap {
    'ui-button': UiButton;
  }
}
