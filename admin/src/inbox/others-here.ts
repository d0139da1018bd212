import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { leaveTicket, presenceOn, type Other } from '../api/tickets.ts';
import { Reading } from '../data/reading.ts';

const everyMs = 20_000;
const nobody: readonly Other[] = [];

interface OnTicket {
  readonly siteId: string;
  readonly id: string;
}

/** Tells colleagues that a ticket is looked at or a reply to it is written, as long as that is so, and who else is there. */
export class OthersHere implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #where: () => OnTicket | undefined;
  readonly #others: Reading<readonly Other[]>;
  /** Who was on a ticket by the last answer, whatever was said of oneself there. */
  #known: { readonly id: string | undefined; readonly others: readonly Other[] } = { id: undefined, others: nobody };
  /** Where it was said last. */
  #on: OnTicket | undefined;
  /** Id of the ticket to which a reply is being written. */
  #writesTo = '';
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param where the ticket in sight; none while it is not here */
  constructor(host: ReactiveControllerHost, where: () => OnTicket | undefined) {
    this.#host = host;
    this.#where = where;
    this.#others = new Reading(
      host,
      () => this.#thing(),
      (others) => (this.#known = { id: this.#where()?.id, others }),
    );
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => this.#say(), everyMs);
    document.addEventListener('visibilitychange', this.#say);
  }

  hostUpdated(): void {
    const on = this.#where();
    if (on?.id === this.#on?.id) return;
    this.#leave();
    this.#on = on;
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#say);
    this.#leave();
  }

  /** Colleagues on the same ticket; who writes stands in front. */
  get all(): readonly Other[] {
    const others = this.#known.id === this.#where()?.id ? this.#known.others : nobody;
    return others.toSorted((a, b) => Number(b.state === 'writing') - Number(a.state === 'writing'));
  }

  /** Those who have begun to write too. */
  get writers(): readonly Other[] {
    return this.all.filter(({ state }) => state === 'writing');
  }

  /** Whether a reply to the ticket in sight is being written. */
  set(isWritten: boolean): void {
    this.#writesTo = isWritten ? (this.#where()?.id ?? '') : '';
    this.#host.requestUpdate();
  }

  /** Looks once more; whether somebody writes who was not shown until now. */
  async look(): Promise<boolean> {
    // Who has just begun to write says so first: that is asked elsewhere.
    await this.#host.updateComplete;
    const shown = new Set(this.writers.map(({ id }) => id));
    await this.#others.again();
    return this.writers.some(({ id }) => !shown.has(id));
  }

  #thing(): ReturnType<typeof presenceOn> | undefined {
    const on = this.#where();
    return on && presenceOn(on.siteId, on.id, on.id === this.#writesTo ? 'writing' : 'looking');
  }

  /** Nobody is there in a tab that is not seen. */
  readonly #say = (): void => {
    if (document.visibilityState === 'visible') void this.#others.again();
  };

  #leave(): void {
    if (this.#on) void leaveTicket(this.#on.siteId, this.#on.id).catch(() => undefined);
    this.#on = undefined;
  }
}
