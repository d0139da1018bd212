import type { LitElement } from 'lit';
import { Conflict } from './api/edit.ts';
import { showFault } from './ui/show-fault.ts';

/** What is wrong, by the name of its field; nothing or an empty text where that is right. */
export type Faults<Field extends string = string> = Readonly<Partial<Record<Field, string>>>;

interface Form<Field extends string, V> {
  /** What is wrong with what stands in the form now. */
  check?(): Faults<Field>;
  /** Asks whether it is meant, where that is to be asked; what is not is not saved. */
  isMeant?(): Promise<boolean> | undefined;
  /** Takes over what somebody else saved meanwhile, which conflicts with what is typed. */
  meet?(now: V): void;
}

/** A form while it is saved: once at a time, checked before, with what the server answered instead. */
export class Saving<Field extends string = never, V = unknown> {
  readonly #host: LitElement;
  readonly #form: Form<Field, V>;
  #problem: unknown;
  #busy = false;
  #marked = false;
  #isAsked = false;

  constructor(host: LitElement, form: Form<Field, V> = {}) {
    this.#host = host;
    this.#form = form;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Why it was not saved. */
  get problem(): unknown {
    return this.#problem;
  }

  /** Why it was not saved, where that is what somebody else saved meanwhile. */
  get conflict(): Conflict<V> | undefined {
    return this.#problem instanceof Conflict ? this.#problem : undefined;
  }

  /** Whether a field says what is wrong. */
  get marked(): boolean {
    return this.#marked;
  }

  /** From when it is first to be saved until it is. */
  get faults(): Faults<Field> {
    const none: Faults<string> = {};
    return this.#isAsked ? (this.#form.check?.() ?? none) : none;
  }

  /** Shows why something went wrong that is not saving, or that nothing does any more. */
  tell(problem?: unknown): void {
    this.#problem = problem;
    this.#host.requestUpdate();
  }

  /** Checks, then saves by `call`, unless it is being saved already; puts the cursor where something is wrong. Gives whether it is saved. */
  async save(call: () => Promise<unknown>, submitted?: Event): Promise<boolean> {
    submitted?.preventDefault();
    if (this.#busy) return false;
    this.#isAsked = true;
    this.tell();
    const isRight = !Object.values(this.faults).some(Boolean);
    if (isRight && (await this.#send(call))) return true;
    this.#marked = await showFault(this.#host);
    this.#host.requestUpdate();
    return false;
  }

  async #send(call: () => Promise<unknown>): Promise<boolean> {
    this.#busy = true;
    try {
      const asked = this.#form.isMeant?.();
      if (asked && !(await asked)) return false;
      await call();
      this.#isAsked = false;
      return true;
    } catch (error) {
      this.#problem = error;
      if (this.conflict) this.#form.meet?.(this.conflict.now);
      return false;
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
  }
}
