import { chance, now } from './clock.ts';
import { due, nextDueAt, release, settle, wake, type Item, type Outcome } from './queue.ts';
import { send } from './send.ts';
import type { Kept, Store } from './store.ts';

export interface SenderEvents {
  /** What is kept has changed, here or in another tab. */
  changed(kept: Kept): void;
  /** An item leaves now: it can no longer be changed. */
  leaving(item: Item): void;
  /** A try came to an end; `later` leaves the item in the queue. */
  settled(item: Item, outcome: Outcome): void;
}

/** Sends what is due, one after another, by one tab at a time where the browser has Web Locks. */
export class Sender {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending = new Set<string>();
  readonly #store: Store;
  readonly #base: string;
  readonly #events: SenderEvents;

  constructor(store: Store, base: string, events: SenderEvents) {
    this.#store = store;
    this.#base = base;
    this.#events = events;
    addEventListener('online', () => this.change((kept) => ({ ...kept, queue: wake(kept.queue, now()) })));
    addEventListener('storage', (e) => {
      if (e.key !== store.key) return;
      events.changed(store.read());
      this.#plan();
    });
  }

  /** Changes what is kept, then sends what is due. */
  change(how: (kept: Kept) => Kept): void {
    this.#events.changed(this.#store.update(how));
    this.#plan();
  }

  /** The page goes: drafts of it leave at once, without waiting for other tabs. A repeat of an id is harmless. */
  flush(ids: readonly string[]): void {
    const at = now();
    this.change((kept) => ({ ...kept, queue: ids.reduce((queue, id) => release(queue, id, at), kept.queue) }));
    for (const item of this.#store.read().queue)
      if (ids.includes(item.id) && item.tries === 0 && !item.refused) void this.#send(item);
  }

  #plan(): void {
    clearTimeout(this.#timer);
    const next = nextDueAt(this.#store.read().queue.filter((i) => !this.#sending.has(i.id)));
    if (next !== undefined) this.#timer = setTimeout(() => void this.#pump(), Math.max(0, next - now()));
  }

  async #pump(): Promise<void> {
    await alone(this.#store.key, async () => {
      for (let item = this.#next(); item; item = this.#next()) await this.#send(item);
    });
    this.#plan();
  }

  #next(): Item | undefined {
    return due(
      this.#store.read().queue.filter((i) => !this.#sending.has(i.id)),
      now(),
    );
  }

  async #send(item: Item): Promise<void> {
    if (this.#sending.has(item.id)) return;
    this.#sending.add(item.id);
    this.#events.leaving(item);
    const outcome = await send(this.#base + item.path, item.body, item.secret);
    this.#sending.delete(item.id);
    this.#events.settled(item, outcome);
    this.change((kept) => ({ ...kept, queue: settle(kept.queue, item.id, outcome, now(), chance()) }));
  }
}

const alone = (name: string, work: () => Promise<void>): Promise<void> =>
  navigator.locks ? navigator.locks.request(name, work) : work();
