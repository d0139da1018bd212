import type { LiveStream } from './api/live-stream.ts';
import { sessionEnd } from './api/request.ts';
import { now } from './clock.ts';

/** After a look, refusals ask for no other one for so long. */
const restMs = 10_000;

/**
 * Has it asked anew what a person may do: when the stream tells that it changed, or may have, and when the server refuses something.
 * One look at a time.
 */
export class AccessWatch {
  readonly #look: () => Promise<void>;
  #stops: readonly (() => void)[] = [];
  #isLooking = false;
  #isDue = false;
  #lookedAt = -Infinity;

  /** @param look asks what the person may do, and shows what follows; where it rejects, all stays as it is */
  constructor(look: () => Promise<void>) {
    this.#look = look;
  }

  /** From now on, until `end`, by this stream. */
  begin(stream: Pick<LiveStream, 'hear'>): void {
    this.end();
    sessionEnd.addEventListener('not-allowed', this.#refused);
    this.#stops = [
      () => sessionEnd.removeEventListener('not-allowed', this.#refused),
      // The name of a site stands with what one may do there.
      stream.hear('changed', ({ detail: { what } }) => {
        if (what === 'access' || what === 'site') void this.#again();
      }),
      stream.hear('reconnected', () => void this.#again()),
      stream.hear('refused', () => void this.#again()),
    ];
  }

  end(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  readonly #refused = (): void => {
    if (Math.abs(now() - this.#lookedAt) > restMs) void this.#again();
  };

  async #again(): Promise<void> {
    this.#isDue = true;
    if (this.#isLooking) return;
    this.#isLooking = true;
    while (this.#isDue) {
      this.#isDue = false;
      this.#lookedAt = now();
      await this.#look().catch(() => undefined);
    }
    this.#isLooking = false;
  }
}
