import type { ReactiveControllerHost } from 'lit';
import { holdsWay } from '@huiyin/shared/domain/notices/notice-kinds';
import { getNoticeChoices, newestNotices, type Notice, type Notices } from '../api/notices.ts';
import { Reading } from '../data/reading.ts';
import { machineMemory } from '../memory.ts';
import { go } from '../router/router.ts';
import type { Session } from '../shell/session.ts';
import { browserState, showMessage } from './browser-message.ts';
import { isBeforeEyes } from './looks.ts';
import { noticeHref, noticeSite, noticeWords } from './notice-words.ts';

/** Tells what is new by the browser, to whoever allowed and chose it and has no window of the console before their eyes; one message a notice, over all windows. */
export class BrowserNotices {
  readonly #session: () => Session;
  /** Number of the newest that was here. */
  #newest: number | undefined;

  constructor(host: ReactiveControllerHost, session: () => Session) {
    this.#session = session;
    new Reading(
      host,
      () => newestNotices,
      (read) => this.#took(read),
    );
  }

  #took({ items }: Notices): void {
    const before = this.#newest;
    this.#newest = Math.max(before ?? 0, items[0]?.id ?? 0);
    // What is there when the console is opened stands in it.
    if (before === undefined) return;
    const fresh = items.filter(({ id, isRead }) => id > before && !isRead);
    if (fresh.length && browserState() === 'granted') void this.#tell(fresh).catch(() => undefined);
  }

  /** One window after the other: what one has told no other one does. */
  async #tell(fresh: readonly Notice[]): Promise<void> {
    const { me } = this.#session();
    const stored = `huiyin.told.${me.person.id}`;
    await navigator.locks.request(stored, async () => {
      const [{ ways }, isSeen] = await Promise.all([getNoticeChoices(), isBeforeEyes(me.person.id)]);
      const told = Number(machineMemory.read(stored) ?? 0);
      const untold = fresh.filter(({ id }) => id > told);
      if (untold.length) machineMemory.keep(stored, String(untold[0]!.id));
      if (isSeen) return;
      for (const one of untold.toReversed()) if (holdsWay(ways[one.kind], 'browser')) this.#show(one);
    });
  }

  #show(notice: Notice): void {
    const pressed = (): void => go(noticeHref(notice, noticeSite(notice, this.#session().me.sites)));
    showMessage(noticeWords(notice), { body: notice.ticket.excerpt, tag: `huiyin-notice-${notice.id}`, pressed });
  }
}
