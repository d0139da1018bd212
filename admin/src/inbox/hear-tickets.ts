import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LiveStream } from '../api/live-stream.ts';

const gatherMs = 250;

interface Heard {
  /** A ticket changed, by its id; none after a break, in which any may have. */
  changed(id?: string): void;
  /** The stream was broken and is back. */
  missed(): void;
}

/** Hears of tickets while its element is on the page. Several events at once, such as a reply that resolves, are one. */
export class HearTickets implements ReactiveController {
  readonly #stream: () => LiveStream;
  readonly #heard: Heard;
  #stops: (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, stream: () => LiveStream, heard: Heard) {
    this.#stream = stream;
    this.#heard = heard;
    host.addController(this);
  }

  hostConnected(): void {
    const stream = this.#stream();
    this.#stops = [
      stream.hear('ticket', ({ detail }) => this.#soon(detail.id)),
      stream.hear('reconnected', () => {
        this.#soon();
        this.#heard.missed();
      }),
    ];
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    for (const stop of this.#stops) stop();
  }

  #soon(id?: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#heard.changed(id), gatherMs);
  }
}
