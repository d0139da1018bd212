import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { now } from '../clock.ts';
import type { LiveEvents, LiveStream } from '../api/live-stream.ts';

interface Handlers {
  ticket?: (event: LiveEvents['ticket']) => void;
  responses?: (event: LiveEvents['responses']) => void;
  /** After a break of the stream, for what no event tells. */
  missed?: () => void;
  /** Once a minute, for words such as “5 minutes left”. */
  minute?: () => void;
}

/** Bursts of changes become one: at most one call in this span, ms, which grows while they go on. */
const calmMs = 400;
const calmestMs = 8_000;

/** Hears the live stream while the element is on the page; after a break of the stream every handler but `minute` is called. */
export class Live implements ReactiveController {
  readonly #stream: () => LiveStream;
  readonly #handlers: Handlers;
  #stops: (() => void)[] = [];

  constructor(host: ReactiveControllerHost, stream: () => LiveStream, handlers: Handlers) {
    this.#stream = stream;
    this.#handlers = handlers;
    host.addController(this);
  }

  hostConnected(): void {
    const { ticket, responses, missed, minute } = this.#handlers;
    const stream = this.#stream();
    const calls = [ticket, responses, missed].map((handler) => handler && calmly(handler as (event: Event) => void));
    const [onTicket, onResponses] = calls;
    if (onTicket) this.#stops.push(stream.hear('ticket', onTicket));
    if (onResponses) this.#stops.push(stream.hear('responses', onResponses));
    for (const call of calls) if (call) this.#stops.push(stream.hear('reconnected', call));
    if (minute) {
      const timer = setInterval(minute, 60_000);
      this.#stops.push(() => clearInterval(timer));
    }
  }

  hostDisconnected(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }
}

function calmly(handler: (event: Event) => void): (event: Event) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = calmMs;
  let quietFrom = 0;
  return (event) => {
    if (timer !== undefined) return;
    wait = now() < quietFrom ? Math.min(2 * wait, calmestMs) : calmMs;
    timer = setTimeout(() => {
      timer = undefined;
      quietFrom = now() + wait;
      handler(event);
    }, wait);
  };
}
