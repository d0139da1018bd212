import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';

/** Begins to load the next page this far before its end comes into sight. */
const ahead = '800px';

/** The end of a list: has its host fire `more` when it comes near. */
export class EndInSight implements ReactiveController {
  readonly #host: LitElement;
  #items: unknown;
  #watched: unknown;
  #observer: IntersectionObserver | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Stands behind these items. Watched anew after each page: an end that stays in sight would not be told again. */
  end(items: readonly unknown[]): TemplateResult {
    this.#items = items;
    return html`<div class="end"></div>`;
  }

  hostUpdated(): void {
    if (this.#items === this.#watched) return;
    this.#watched = this.#items;
    this.#observer?.disconnect();
    const tell = (): boolean => this.#host.dispatchEvent(new Event('more'));
    this.#observer = new IntersectionObserver((seen) => seen.at(-1)!.isIntersecting && tell(), {
      scrollMargin: ahead,
      rootMargin: ahead,
    });
    this.#observer.observe(this.#host.renderRoot.querySelector('.end')!);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
