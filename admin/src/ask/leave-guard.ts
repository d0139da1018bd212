import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { machineMemory } from '../memory.ts';
import { guarded } from '../router/router.ts';

interface Guarded {
  /** Whether something would be left behind. */
  isChanged(): boolean;
  /** Whether a path still shows what is edited. */
  stays(path: string): boolean;
  /** Asks the person; `leave` goes where they wanted to. */
  ask(leave: () => void): void;
}

/**
 * Asks before a change is left behind: on the way to another place; and in the browser's words when the page closes, where drafts
 * do not outlive it.
 */
export class LeaveGuard implements ReactiveController {
  readonly #guarded: Guarded;
  #end: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, guarded: Guarded) {
    this.#guarded = guarded;
    host.addController(this);
  }

  hostConnected(): void {
    this.#end = guarded(({ pathname }, leave) => {
      const mayLeave = this.#guarded.stays(pathname) || !this.#guarded.isChanged();
      if (!mayLeave) this.#guarded.ask(leave);
      return mayLeave;
    });
    window.addEventListener('beforeunload', this.#unload);
  }

  hostDisconnected(): void {
    this.#end?.();
    window.removeEventListener('beforeunload', this.#unload);
  }

  readonly #unload = (event: BeforeUnloadEvent): void => {
    if (this.#guarded.isChanged() && !machineMemory.works()) event.preventDefault();
  };
}
