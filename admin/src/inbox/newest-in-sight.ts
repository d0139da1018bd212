import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TicketThread } from './ticket-thread.ts';

type Page = ReactiveControllerHost & HTMLElement;

/** A thread, and the composer that may stand over its end. */
export interface Talk {
  readonly thread: TicketThread | null;
  readonly composer: HTMLElement | null;
}

/**
 * Keeps the newest message in sight, above the composer, while notices and a longer text need more room; not once the reader has
 * scrolled away from it. Says in `--composer` how high the composer is.
 */
export class NewestInSight implements ReactiveController {
  readonly #page: Page;
  readonly #find: () => Talk;
  readonly #sizes = new ResizeObserver(() => this.resized());
  #watched: Talk = { thread: null, composer: null };
  #isFollowed = false;

  constructor(page: Page, find: () => Talk) {
    this.#page = page;
    this.#find = find;
    page.addController(this);
  }

  hostUpdated(): void {
    const { thread, composer } = this.#find();
    if (thread === this.#watched.thread && composer === this.#watched.composer) return;
    this.hostDisconnected();
    this.#watched = { thread, composer };
    for (const one of [thread, composer]) if (one) this.#sizes.observe(one);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#watched = { thread: null, composer: null };
  }

  /** The thread has brought its newest message into sight. */
  readonly shown = (): void => void (this.#isFollowed = true);

  /** The reader has scrolled, to the newest message or away from it. */
  readonly scrolled = (): void => {
    const { thread, composer } = this.#watched;
    const end = Math.min(composer?.getBoundingClientRect().top ?? Infinity, innerHeight);
    this.#isFollowed = thread !== null && thread.newestEnd <= end + 1;
  };

  /** The thread or what stands over its end is as high as it was not before. */
  readonly resized = (): void => {
    const { thread, composer } = this.#watched;
    this.#page.style.setProperty('--composer', `${composer?.offsetHeight ?? 0}px`);
    if (this.#isFollowed) thread?.showNewest();
  };
}
