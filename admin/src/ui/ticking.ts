import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { now } from '../clock.ts';

const everyMs = 30_000;

/** Renders its element again twice a minute, so that words such as `2h left` stay true. Read `now`, ms. */
export class Ticking implements ReactiveController {
  now = now();
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => this.#host.requestUpdate(), everyMs);
  }

  hostUpdate(): void {
    this.now = now();
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }
}
