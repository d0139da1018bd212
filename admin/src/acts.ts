import type { ReactiveControllerHost } from 'lit';
import { Conflict } from './api/edit.ts';
import { toastProblem } from './ui/ui-toasts.ts';

/** What is done in an element that is no form: each thing once at a time. A toast says why something was refused. */
export class Acts<V = unknown> {
  readonly #host: ReactiveControllerHost;
  readonly #meet: ((now: V) => void) | undefined;
  /** By what was pressed. */
  readonly #doing = new Map<string, string>();

  /** @param meet takes over what somebody else saved meanwhile, which conflicts with what is done here */
  constructor(host: ReactiveControllerHost, meet?: (now: V) => void) {
    this.#host = host;
    this.#meet = meet;
  }

  /** Whether something is being done to this; `by`: by that control, which shows it. */
  isDoing(about: string, by?: string): boolean {
    return this.#doing.has(about) && (by === undefined || this.#doing.get(about) === by);
  }

  /**
   * Does something by `call`, unless something is being done to the same already. Gives whether it is done.
   * @param about to what: others are not held up by it; and what the toast is about, for `forgetToasts`
   * @param by which control was pressed, where several do something to the same
   */
  async do(about: string, call: () => Promise<unknown>, by = ''): Promise<boolean> {
    if (this.isDoing(about)) return false;
    this.#doing.set(about, by);
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
