import type { LitElement, ReactiveController } from 'lit';
import type { Covered } from '../list/rows-in-sight.ts';

/** How much of a list is covered by what sticks above and below it; its host is drawn anew when that changes. */
export class Covering implements ReactiveController {
  value: Covered = { top: 0, bottom: 0 };
  readonly #host: LitElement;
  readonly #above: string;
  readonly #below: string;
  #watched: readonly (Element | null)[] = [];
  readonly #sizes = new ResizeObserver(() => this.#look());

  /** @param above selects what sticks above; `below` what sticks below, while it is there */
  constructor(host: LitElement, above: string, below: string) {
    this.#host = host;
    this.#above = above;
    this.#below = below;
    host.addController(this);
  }

  hostUpdated(): void {
    const [above, below] = [this.#above, this.#below].map((one) => this.#host.renderRoot.querySelector(one));
    if (above === this.#watched[0] && below === this.#watched[1]) return;
    this.#watched = [above!, below!];
    this.#sizes.disconnect();
    for (const one of this.#watched) if (one) this.#sizes.observe(one);
    this.#look();
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#watched = [];
  }

  #look(): void {
    const [top = 0, bottom = 0] = this.#watched.map(heightOf);
    if (top === this.value.top && bottom === this.value.bottom) return;
    this.value = { top, bottom };
    this.#host.requestUpdate();
  }
}

/** On narrow screens what stands above scrolls away. */
const heightOf = (element: Element | null): number =>
  element instanceof HTMLElement && getComputedStyle(element).position === 'sticky' ? element.offsetHeight : 0;
