import { withGlobal } from '@sinonjs/fake-timers';

type Realm = Window & typeof globalThis;

/** The clock of a window, whose time passes only when a test says so. Runs in the browser. */
export interface PageClock {
  /** Lets `ms` pass; what is begun by it, also what the browser does beside (imports, storage), goes on meanwhile. */
  pass(ms: number): Promise<void>;
  /** The same at once, for minutes in which nothing but timers waits. */
  leap(ms: number): Promise<void>;
  /** Gives the window the machine's clock again. */
  giveBack(): void;
}

const stepMs = 50;
/** The machine's, also where the test's own window is taken. */
const wait = setTimeout;

/**
 * Takes timers, dates and time limits of a window from the machine's clock.
 *
 * @example
 * const clock = takeClock(frame.contentWindow);
 * await clock.pass(600);
 */
export function takeClock(window: Realm): PageClock {
  const clock = withGlobal(window).install({
    now: Date.now(),
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
  window.AbortSignal.timeout = (ms) => {
    const late = new window.AbortController();
    window.setTimeout(() => late.abort(new window.DOMException('The operation timed out', 'TimeoutError')), ms);
    return late.signal;
  };
  const rest = async (): Promise<void> => {
    for (let turns = 0; turns < 5; turns++) await breath();
  };
  return {
    async pass(ms) {
      for (let left = ms; left > 0; left -= stepMs) {
        await clock.tickAsync(Math.min(left, stepMs));
        await breath();
      }
      await rest();
    },
    async leap(ms) {
      await clock.tickAsync(ms);
      await rest();
    },
    giveBack: () => clock.uninstall(),
  };
}

/** A little real time: what the browser does beside, such as storage, must not be left behind by hours. */
const breath = (): Promise<void> => new Promise((wake) => wait(wake, 1));
