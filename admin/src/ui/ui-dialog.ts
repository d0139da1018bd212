import WaDialog from '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import type { PropertyValues } from 'lit';
import './kit.ts';

/**
 * A modal question or sheet: `label`, `open`, content, `slot="footer"`. The cursor goes to what has `autofocus`. Fires `closing`,
 * which may be prevented, when somebody waves it away, and `closed`.
 */
export class UiDialog extends WaDialog {
  /** What scrolls can be scrolled by keys: not every browser sees to it. */
  readonly #watch = new ResizeObserver(() => {
    const { scrollHeight, clientHeight } = this.#body;
    this.#body.tabIndex = scrollHeight > clientHeight ? 0 : -1;
  });

  constructor() {
    super();
    this.addEventListener('wa-hide', (event) => {
      if (event.target === this && !this.dispatchEvent(new Event('closing', { cancelable: true })))
        event.preventDefault();
    });
    this.addEventListener('wa-after-hide', ({ target }) => {
      if (target === this) this.dispatchEvent(new Event('closed'));
    });
  }

  get #body(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('.body')!;
  }

  /** The kit looks for `autofocus` only in what is opened later. */
  override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    if (this.open) requestAnimationFrame(() => this.querySelector<HTMLElement>('[autofocus]')?.focus());
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#watch.observe(this.#body);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
  }

  /** Closes at once, untold; the focus is again where it was before. */
  close(): void {
    this.dialog.close();
  }
}
customElements.define('ui-dialog', UiDialog);

declare global {
  interface HTMLElementTagNameMap {
    'ui-dialog': UiDialog;
  }
}
