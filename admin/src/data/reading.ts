import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Entry } from './entry.ts';
import { store } from './store.ts';
import type { Thing } from './thing.ts';

/**
 * Shows a thing of the store in an element: has it read while the element is on the page, and the element drawn whenever it changes.
 * @example readonly #site = new Reading(this, () => siteOf(this.session.site.id)); // in render(): readingView(this.#site, (site) => …)
 */
export class Reading<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #wanted: () => Thing<T> | undefined;
  readonly #took: (value: T) => void;
  #isHere = false;
  #entry: Entry<T> | undefined;
  #leave: (() => void) | undefined;
  #last: T | undefined;

  /**
   * @param wanted what is read now; nothing while it is not known, or may not be read
   * @param took is called with each newer value, before it is drawn
   */
  constructor(host: ReactiveControllerHost, wanted: () => Thing<T> | undefined, took: (value: T) => void = () => {}) {
    this.#host = host;
    this.#wanted = wanted;
    this.#took = took;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isHere = true;
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const wanted = this.#wanted();
    const entry = wanted && store.of(wanted);
    if (!this.#isHere || (entry === this.#entry && this.#leave)) return;
    this.#leave?.();
    this.#entry = entry;
    this.#leave = entry?.show(this.#heard);
    if (entry) this.#take(entry);
  }

  hostDisconnected(): void {
    this.#isHere = false;
    this.#leave?.();
    this.#leave = undefined;
  }

  /** Undefined while it is not here. */
  get value(): T | undefined {
    return this.#entry?.value;
  }

  /** The value, or until it is here that of what was wanted before. */
  get shown(): T | undefined {
    return this.#entry && (this.value ?? this.#last);
  }

  /** Why it could not be read the last time. */
  get error(): unknown {
    return this.#entry?.error;
  }

  /** {@link Entry.isFresh} */
  get isFresh(): boolean {
    return this.#entry?.isFresh ?? false;
  }

  get isChanging(): boolean {
    return this.#entry?.isChanging ?? false;
  }

  /** {@link Entry.again} */
  async again(): Promise<void> {
    await this.#entry?.again();
  }

  /** Resolves once what is wanted is drawn, or could not be read. */
  async settled(): Promise<void> {
    await this.#host.updateComplete;
    await this.#entry?.settled();
    await this.#host.updateComplete;
  }

  /** {@link Entry.put} */
  put(value: T): void {
    this.#entry?.put(value);
  }

  /** {@link Entry.change} */
  async change(call: (now: () => T | undefined) => Promise<T>): Promise<void> {
    await this.#entry?.change(call);
  }

  /** {@link Entry.adjust} */
  adjust(change: (value: T) => T): void {
    this.#entry?.adjust(change);
  }

  readonly #heard = (): void => {
    if (this.#entry) this.#take(this.#entry);
    this.#host.requestUpdate();
  };

  #take({ value }: Entry<T>): void {
    if (value === undefined || value === this.#last) return;
    this.#last = value;
    this.#took(value);
  }
}
