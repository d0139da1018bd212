import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { now } from '../clock.ts';

/** Who has done nothing for so long has gone, whatever has the focus. */
const idleMs = 5 * 60_000;
const signs = ['focus', 'pointermove', 'pointerdown', 'keydown', 'wheel'] as const;

/** Whether this window is before somebody's eyes: it has the focus, and something was done in it within five minutes. */
export class Eyes implements ReactiveController {
  readonly #changed: () => void;
  #doneAt = now();

  /** @param changed is called at whatever somebody does, and when they leave the window */
  constructor(host: ReactiveControllerHost, changed: () => void) {
    this.#changed = changed;
    host.addController(this);
  }

  get areHere(): boolean {
    return document.hasFocus() && now() - this.#doneAt <= idleMs;
  }

  hostConnected(): void {
    for (const sign of signs) addEventListener(sign, this.#done, { passive: true, capture: true });
    addEventListener('blur', this.#changed);
    this.#doneAt = now();
  }

  hostDisconnected(): void {
    for (const sign of signs) removeEventListener(sign, this.#done, { capture: true });
    removeEventListener('blur', this.#changed);
  }

  readonly #done = (): void => {
    this.#doneAt = now();
    this.#changed();
  };
}
