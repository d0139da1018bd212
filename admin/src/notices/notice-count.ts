import type { ReactiveControllerHost } from 'lit';
import { newestNotices } from '../api/notices.ts';
import { Reading } from '../data/reading.ts';

/** How many notices of somebody are not read. */
export class NoticeCount {
  /** Undefined until it is known. */
  #unread: number | undefined;
  /** Whether there are more than when it was read before. */
  #isMore = false;

  constructor(host: ReactiveControllerHost) {
    new Reading(
      host,
      () => newestNotices,
      ({ unread }) => {
        this.#isMore = unread > (this.#unread ?? unread);
        this.#unread = unread;
      },
    );
  }

  get unread(): number {
    return this.#unread ?? 0;
  }

  get isMore(): boolean {
    return this.#isMore;
  }
}
