import { patienceMs } from './patience.ts';

/**
 * Waits until something is there and gives it; throws when it does not come, with what `otherwise` says. Runs in the browser too.
 *
 * @example
 * const send = await until(() => element.renderRoot.querySelector('button'));
 */
export async function until<T>(look: () => T | null | undefined | false, otherwise = (): string => ''): Promise<T> {
  const end = performance.now() + patienceMs;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`it did not come: ${String(look)}\n${otherwise()}`);
    await new Promise((wake) => setTimeout(wake, 10));
  }
}
