import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Begins to load the next page this far before its end comes into sight. */
const ahead = '800px';

/** Tells when the end of a list comes near. */
export class EndInSight implements ReactiveController {
  readonly #tell: () => void;
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost, tell: () => void) {
    this.#tell = tell;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Watched anew after each page: an end that stays in sight would not be told again. */
  watch(end: Element): void {
    this.#observer?.disconnect();
    this.#observer = new IntersectionObserver(([seen]) => seen?.isIntersecting && this.#tell(), {
      scrollMargin: ahead,
      rootMargin: ahead,
    });
    this.#observer.observe(end);
  }
}
