import WaCheckbox from '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import { css } from 'lit';
import './kit.ts';

/** The box stands in the middle of the first line, and there is room for a finger. */
const level = css`
  [part~='base'] {
    padding-block: 0.1875rem;
  }
  [part~='control'] {
    margin-block-start: calc((1lh - var(--wa-form-control-toggle-size)) / 2);
  }
  /* Below the words, not below the box. */
  [part~='hint'] {
    margin-inline-start: calc(var(--wa-form-control-toggle-size) + 0.5em);
  }
`;

/** A checkbox with its label as content: `name`, `value`, `checked`, `hint`; fires `change`. */
export class UiCheckbox extends WaCheckbox {
  static override css = [...WaCheckbox.css, level];
}
customElements.define('ui-checkbox', UiCheckbox);

declare global {
  interface HTMLElementTagNameMap {
    'ui-checkbox': UiCheckbox;
  }
}
