import type { Env } from '../../src/env.ts';
import type * as Pages from './page.ts';
import type { Wire } from './wire.ts';

type Realm = Window & typeof globalThis;

/** A page in a frame of its own: another tab, which can be hidden, come back or be killed. */
export class Tab {
  readonly #frame = document.createElement('iframe');
  #killed = false;
  declare page: Pages.Page;

  /** `before` may spoil the page's window before the keeper begins. */
  async open(
    site: string,
    wire: Wire,
    more: Partial<Env> = {},
    before: (window: Realm) => void = () => {},
  ): Promise<this> {
    this.#frame.src = new URL('./tab.html', import.meta.url).href;
    document.body.append(this.#frame);
    await new Promise((resolve) => (this.#frame.onload = resolve));
    wire.serve(this.window);
    for (const type of ['pagehide', 'visibilitychange'])
      this.window.addEventListener(type, (e) => this.#killed && e.stopImmediatePropagation(), { capture: true });
    const at = JSON.stringify(new URL('./page.ts', import.meta.url).href);
    const { Page } = (await this.window.eval(`import(${at})`)) as typeof Pages;
    before(this.window);
    this.page = new Page(site, more);
    return this;
  }

  get window(): Realm & { eval(code: string): unknown } {
    return this.#frame.contentWindow as never;
  }

  get kept(): Pages.Page['state']['kept'] {
    return this.page.state.kept;
  }

  /** The page is left; `persisted`: it may come back. */
  leave(persisted = false): void {
    this.window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted }));
  }

  comeBack(): void {
    this.window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  }

  /** No last word: the page does not hear that it goes. */
  kill(): void {
    this.#killed = true;
    this.#frame.remove();
  }
}
