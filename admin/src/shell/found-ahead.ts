import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadPart } from '../api/load-part.ts';
import type { SiteRef } from '../api/session.ts';
import type { Command } from '../place.ts';
import { placesOf } from '../places.ts';

const pauseMs = 200;
/** One letter is in everything. */
const shortest = 2;

/** What the places of a site find with what is typed, once somebody pauses; its host is drawn anew when it is there. */
export class FoundAhead implements ReactiveController {
  commands: readonly Command[] = [];
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.look('');
  }

  /** Looks for this from now on, and no longer for what was typed before; for less than two letters nothing is found. */
  look(typed: string, site?: SiteRef): void {
    clearTimeout(this.#timer);
    this.commands = [];
    const mine = ++this.#latest;
    const words = typed.trim();
    if (!site || words.length < shortest) return;
    this.#timer = setTimeout(() => void this.#find(words, site, mine), pauseMs);
  }

  /** What cannot be found now is not missed: there are other ways to it. */
  async #find(words: string, site: SiteRef, mine: number): Promise<void> {
    const finders = placesOf(site).flatMap(({ find }) => find?.those ?? []);
    const found = await Promise.allSettled(finders.map(async (load) => (await loadPart(load))(site, words)));
    if (mine !== this.#latest) return;
    this.commands = found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    this.#host.requestUpdate();
  }
}
