import type { ReactiveControllerHost } from 'lit';
import { Conflict } from './api/edit.ts';
import { toastProblem } from './ui/ui-toasts.ts';

/** What is done in an element that is no form: each thing once at a time. A toast says why something was refused. */
export class Acts<V = unknown> {
  readonly #host: ReactiveControllerHost;
  readonly #meet: ((now: V) => void) | undefined;
  readonly #doing = new Set<string>();

  /** @param meet takes over what somebody else saved meanwhile, which conflicts with what is done here */
  constructor(host: ReactiveControllerHost, meet?: (now: V) => void) {
    this.#host = host;
    this.#meet = meet;
  }

  /** Whether something is being done to this. */
  isDoing(about: string): boolean {
    return this.#doing.has(about);
  }

  /**
   * Does something by `call`, unless something is being done to the same already. Gives whether it is done.
   * @param about to what: others are not held up by it; and what the toast is about, for `forgetToasts`
   */
  async do(about: string, call: () => Promise<unknown>): Promise<boolean> {
    if (this.isDoing(about)) return false;
    this.#doing.add(about);
    this.#host.requestUpdate();
    try {
      await call();
      return true;
    } catch (error) {
      if (error instanceof Conflict) this.#meet?.(error.now as V);
      toastProblem(error, { about });
      return false;
    } finally {
      this.#doing.delete(about);
      this.#host.requestUpdate();
    }
  }
}
