import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ticketCountsOf, type TicketCounts } from '../api/tickets.ts';
import { now } from '../clock.ts';
import { Reading } from '../data/reading.ts';
import { can, type Session } from './session.ts';

/** Clocks differ: what should have changed by ours may not have by the server's. */
const shortestMs = 5000;
/** And where ours is ahead, it is asked ever less often. */
const patientMs = 60_000;
/** Longer a browser does not wait. */
const longestMs = 2 ** 31 - 1;

/** How many tickets of the site wait, also once time alone has changed it; nothing for who may not read them. */
export class WaitingCounts implements ReactiveController {
  readonly #reading: Reading<TicketCounts>;
  #leastMs = shortestMs;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, session: () => Session) {
    const wanted = () => {
      const { site } = session();
      return can(site, 'tickets.read') ? ticketCountsOf(site.id) : undefined;
    };
    this.#reading = new Reading(host, wanted, (counts) => this.#plan(counts));
    host.addController(this);
  }

  get value(): TicketCounts | undefined {
    return this.#reading.value;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #plan({ changesAt }: TicketCounts): void {
    clearTimeout(this.#timer);
    if (changesAt === null) return;
    const dueMs = Date.parse(changesAt) - now();
    this.#leastMs = dueMs > 0 ? shortestMs : Math.min(2 * this.#leastMs, patientMs);
    const waitMs = Math.min(Math.max(dueMs, this.#leastMs), longestMs);
    this.#timer = setTimeout(() => void this.#reading.again(), waitMs);
  }
}
