import type { ReactiveController, ReactiveControllerHost } from 'lit';

const hosts = new Set<ReactiveControllerHost>();
let isPrinting = false;

function set(is: boolean): void {
  isPrinting = is;
  for (const host of hosts) host.requestUpdate();
}

addEventListener('beforeprint', () => set(true));
addEventListener('afterprint', () => set(false));

/** Draws an element anew for paper, before the sheet is laid out, and back afterwards; `now` says which. */
export class Printing implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get now(): boolean {
    return isPrinting;
  }

  hostConnected(): void {
    hosts.add(this.#host);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
  }
}
