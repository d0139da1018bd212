import WaButton from '@awesome.me/webawesome/dist/components/button/button.js';
import { css } from 'lit';
import './kit.ts';

/** The kit's stay one line, however long. */
const wrapping = css`
  :host {
    flex: none;
    max-width: 100%;
  }
  .button {
    height: auto;
    min-height: var(--wa-form-control-height);
    padding-block: 0.25em;
    line-height: 1.35;
    white-space: normal;
    overflow-wrap: break-word;
    word-break: keep-all;
  }
  .label {
    min-width: 0;
  }
`;

/**
 * A button, or a link that looks like one (`href`). `variant` brand for the one primary action, danger for what is final;
 * `appearance` accent, outlined or plain; `loading` while it works; submits and is disabled like a native one.
 */
export class UiButton extends WaButton {
  static override css = [...WaButton.css, wrapping];
}
customElements.define('ui-button', UiButton);

declare global {
  interface HTMLElementTagNameMap {
    'ui-button': UiButton;
  }
}
