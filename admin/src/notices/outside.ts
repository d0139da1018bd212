import type { ReactiveControllerHost } from 'lit';
import { newestNotices } from '../api/notices.ts';
import { store } from '../data/store.ts';
import type { Session } from '../shell/session.ts';
import { BrowserNotices } from './browser-notices.ts';
import { Looks } from './looks.ts';

/** What goes on beside what is shown, as long as the host is: the server learns when somebody looks, and the browser tells who does not. */
export function watchOutside(host: ReactiveControllerHost, session: () => Session): void {
  new Looks(host, () => session().me.person.id);
  new BrowserNotices(host, session);
  host.addController({
    hostConnected: () => addEventListener('focus', readAgain),
    hostDisconnected: () => removeEventListener('focus', readAgain),
  });
}

/** That something was read in another window is told by no event. */
const readAgain = (): void => void store.of(newestNotices).again();
