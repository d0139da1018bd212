import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isPassing } from '../api/problem.ts';

const firstWaitMs = 2000;
const longestWaitMs = 30_000;

/** Tries again what failed and may pass, while it is shown: when the network is back, and by itself ever less often. */
export class TryAgain implements ReactiveController {
  readonly #again: () => void;
  #isHere = false;
  #isDue = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitMs = firstWaitMs;

  /** @param host what shows it; without one, whoever made this calls `hostConnected` and `hostDisconnected` */
  constructor(again: () => void, host?: ReactiveControllerHost) {
    this.#again = again;
    host?.addController(this);
  }

  hostConnected(): void {
    this.#isHere = true;
    addEventListener('online', this.#online);
    this.#waitMs = firstWaitMs;
    if (this.#isDue) this.#plan();
  }

  hostDisconnected(): void {
    this.#isHere = false;
    removeEventListener('online', this.#online);
    clearTimeout(this.#timer);
  }

  /** Hears how an attempt went: well, or with an error. */
  after(error?: unknown): void {
    clearTimeout(this.#timer);
    this.#isDue = isPassing(error);
    if (this.#isDue) this.#plan();
    else this.#waitMs = firstWaitMs;
  }

  #plan(): void {
    if (!this.#isHere) return;
    this.#timer = setTimeout(this.#again, this.#waitMs);
    this.#waitMs = Math.min(2 * this.#waitMs, longestWaitMs);
  }

  readonly #online = (): void => {
    if (this.#isDue) this.#again();
  };
}
