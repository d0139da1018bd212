import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { go } from '../router/router.ts';

interface Guarded {
  /** Whether something would be left behind. */
  isChanged(): boolean;
  /** Whether a path still shows what is edited. */
  stays(path: string): boolean;
  /** Asks the person; `leave` goes where they wanted to. */
  ask(leave: () => void): void;
}

/** Asks before a change is left behind: on the way to another place, and, in the browser's words, when the page closes. */
export class LeaveGuard implements ReactiveController {
  readonly #guarded: Guarded;
  #isLeaving = false;

  constructor(host: ReactiveControllerHost, guarded: Guarded) {
    this.#guarded = guarded;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isLeaving = false;
    navigation.addEventListener('navigate', this.#navigate);
    window.addEventListener('beforeunload', this.#unload);
  }

  hostDisconnected(): void {
    navigation.removeEventListener('navigate', this.#navigate);
    window.removeEventListener('beforeunload', this.#unload);
  }

  readonly #navigate = (event: NavigateEvent): void => {
    const { pathname, search, hash, origin } = new URL(event.destination.url);
    if (this.#isLeaving || origin !== location.origin || !event.cancelable) return;
    if (event.downloadRequest !== null || this.#guarded.stays(pathname) || !this.#guarded.isChanged()) return;
    event.preventDefault();
    this.#guarded.ask(() => {
      this.#isLeaving = true;
      go(pathname + search + hash);
    });
  };

  readonly #unload = (event: BeforeUnloadEvent): void => {
    if (this.#guarded.isChanged()) event.preventDefault();
  };
}
