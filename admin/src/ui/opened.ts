import { LitElement } from 'lit';

/** What the cursor is put on in what is opened. */
const first = 'input:checked, ui-field';

/**
 * Which one of an element is open, by what it is: one at a time. The cursor goes into it, and back to the button that opened it, whose
 * `data-of` says what.
 */
export class Opened {
  readonly #host: LitElement;
  readonly #tag: string;
  #what: string | undefined;

  /** @param tag what is there only while one is open, with the fields */
  constructor(host: LitElement, tag: string) {
    this.#host = host;
    this.#tag = tag;
  }

  /** Whether this one is open. */
  is(what: string): boolean {
    return what === this.#what;
  }

  async open(what: string): Promise<void> {
    await this.#show(what);
    const opened = this.#host.renderRoot.querySelector<HTMLElement>(this.#tag);
    if (opened instanceof LitElement) await opened.updateComplete;
    (opened?.shadowRoot ?? opened)?.querySelector<HTMLElement>(first)?.focus();
  }

  async close(): Promise<void> {
    const what = this.#what;
    await this.#show(undefined);
    if (what !== undefined) this.focus(what);
  }

  /** Puts the cursor on the button that opens this one. */
  focus(what: string): void {
    this.#host.renderRoot.querySelector<HTMLElement>(`[data-of="${CSS.escape(what)}"]`)?.focus();
  }

  async #show(what: string | undefined): Promise<void> {
    this.#what = what;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }
}
