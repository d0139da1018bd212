import WaButton from '@awesome.me/webawesome/dist/components/button/button.js';
import { css, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
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
  :host([soft-disabled]) .button {
    opacity: 0.5;
    cursor: not-allowed;
  }
`;

/**
 * A button, or a link that looks like one (`href`). `variant` brand for the one primary action, danger for what is final;
 * `appearance` accent, outlined or plain; `loading` while it works; submits and is disabled like a native one. What one goes on pressing, as what
 * moves something on, is `soft-disabled` at its end: it does nothing and keeps the focus.
 */
export class UiButton extends WaButton {
  static override css = [...WaButton.css, wrapping];

  @property({ type: Boolean, reflect: true, attribute: 'soft-disabled' }) softDisabled = false;

  constructor() {
    super();
    this.addEventListener('click', (event) => this.softDisabled && event.stopImmediatePropagation(), { capture: true });
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.button.ariaDisabled = this.softDisabled || this.loading ? 'true' : null;
  }
}
customElements.define('ui-button', UiButton);

declare global {
  interface HTMLElementTagNameMap {
    'ui-button': UiButton;
  }
}
