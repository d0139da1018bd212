import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { beginWriting, endWriting, type Writer } from '../api/tickets.ts';

const everyMs = 20_000;

/** Tells colleagues that a reply is being written, as long as it is in sight, and who else writes one. */
export class Writing implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #ticket: { siteId: string; id: string } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What is said next comes after it. */
  #ended: Promise<void> = Promise.resolve();
  /** Colleagues who have begun a reply to the same ticket. */
  others: readonly Writer[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#end();
  }

  /** Whether a reply to a ticket is being written. */
  set(isWritten: boolean, siteId: string, id: string): void {
    if (isWritten) this.#begin(siteId, id);
    else this.#end();
  }

  #begin(siteId: string, id: string): void {
    if (this.#ticket?.id === id) return;
    this.#end();
    this.#ticket = { siteId, id };
    void this.#beat();
  }

  #end(): void {
    const ticket = this.#ticket;
    clearTimeout(this.#timer);
    this.#ticket = undefined;
    this.others = [];
    if (ticket) this.#ended = endWriting(ticket.siteId, ticket.id).catch(() => undefined);
  }

  /** Looks once more; whether somebody writes who was not shown until now. */
  async look(): Promise<boolean> {
    const shown = new Set(this.others.map(({ id }) => id));
    await this.#beat();
    return this.others.some(({ id }) => !shown.has(id));
  }

  async #beat(): Promise<void> {
    const ticket = this.#ticket;
    if (!ticket) return;
    clearTimeout(this.#timer);
    await this.#ended;
    if (document.visibilityState === 'visible') {
      const others = await beginWriting(ticket.siteId, ticket.id).catch(() => this.others);
      if (ticket !== this.#ticket) return;
      this.others = others;
      this.#host.requestUpdate();
    }
    this.#timer = setTimeout(() => void this.#beat(), everyMs);
  }
}
