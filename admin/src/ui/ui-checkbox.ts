import WaCheckbox from '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import { css, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import './kit.ts';

/** The box stands in the middle of the first line, and there is room for a finger. */
const level = css`
  [part~='base'] {
    padding-block: 0.1875rem;
  }
  [part~='control'] {
    margin-block-start: calc((1lh - var(--wa-form-control-toggle-size)) / 2);
  }
  :host([loading]) {
    opacity: 0.6;
    cursor: wait;
  }
  :host([loading]) [part~='base'] {
    cursor: wait;
  }
  /* Below the words, not below the box. */
  [part~='hint'] {
    margin-inline-start: calc(var(--wa-form-control-toggle-size) + 0.5em);
  }
`;

/**
 * A checkbox with its label as content: `name`, `value`, `checked`, `hint`; fires `change`. `loading` while that is on its way: it takes no other press
 * and keeps the focus.
 */
export class UiCheckbox extends WaCheckbox {
  static override css = [...WaCheckbox.css, level];

  @property({ type: Boolean, reflect: true }) loading = false;

  constructor() {
    super();
    const hold = (event: Event): void => {
      if (!this.loading) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    this.addEventListener('click', hold, { capture: true });
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.input.ariaDisabled = this.loading ? 'true' : null;
    this.input.ariaBusy = this.loading ? 'true' : null;
  }
}
customElements.define('ui-checkbox', UiCheckbox);

declare global {
  interface HTMLElementTagNameMap {
    'ui-checkbox': UiCheckbox;
  }
}
