import { patienceMs } from './patience.ts';

type Something<T> = T | null | undefined | false;

/**
 * Waits until something is there and gives it; throws when it does not come. Runs in the browser too.
 *
 * @param meanwhile what is done between two looks
 * @param otherwise what is said beside when it does not come
 *
 * @example
 * const send = await until(() => element.renderRoot.querySelector('button'));
 */
export async function until<T>(
  look: () => Something<T> | Promise<Something<T>>,
  { meanwhile = shortly, otherwise = (): string => '' } = {},
): Promise<T> {
  const end = performance.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`it did not come: ${String(look)}\n${otherwise()}`);
    await meanwhile();
  }
}

/** The machine's, also where a test has taken the clock of its window. */
const wait = setTimeout;
const shortly = (): Promise<void> => new Promise((wake) => wait(wake, 10));
