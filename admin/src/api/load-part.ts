import { now } from '../clock.ts';
import { tabMemory } from '../memory.ts';
import { ApiProblem } from './problem.ts';
import { send } from './request.ts';

/** When the page was last loaded again for a part that did not come, Unix ms. */
const renewedAt = 'huiyin.renewed-at';
const minuteMs = 60_000;

/**
 * Loads a part of the console that is fetched when it is needed. Where it does not come though the server answers, the page is of an
 * earlier release, or the browser keeps that it once did not come: the page is loaded again, once a minute at most. Throws ApiProblem.
 */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch {
    await send('/admin', { method: 'HEAD', cache: 'no-store' });
    if (now() - Number(tabMemory.read(renewedAt)) > minuteMs) {
      tabMemory.keep(renewedAt, String(now()));
      location.reload();
    }
    throw new ApiProblem('internal', 0);
  }
}

/** Somebody wants to try again: the page may be loaded again now. */
export const mayRenew = (): void => tabMemory.drop(renewedAt);

/** Loads parts once nothing else is to be done: they open at once, and are there without a network. */
export function loadAhead(loads: readonly (() => Promise<unknown>)[]): void {
  const all = async (): Promise<void> => {
    for (const load of loads) await load().catch(() => undefined);
  };
  // Safari knows no idle moments.
  if ('requestIdleCallback' in window) requestIdleCallback(() => void all());
  else setTimeout(all, 1000);
}
