import { pageAgeMs } from '../clock.ts';
import { booksHere, type Books } from '../language/books.ts';
import { loadWordsOf } from '../language/language.ts';
import { ApiProblem, isNotLoaded } from './problem.ts';
import { send } from './request.ts';

const minuteMs = 60_000;

/**
 * Loads something of the console itself. Throws ApiProblem: `offline`, or `not_loaded` where the server answers and it does not come: the
 * page is of an earlier release, or the browser keeps that it once did not come.
 */
export async function loaded<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch {
    await send('/admin', { method: 'HEAD', cache: 'no-store' });
    throw new ApiProblem('not_loaded', 0);
  }
}

async function withWords<T extends object>(load: () => Promise<T>, before: Books = booksHere()): Promise<T> {
  const part = await load();
  await loadWordsOf(part, before);
  return part;
}

/** Loads a part of the console that is fetched when it is needed, with what it says. Throws as {@link loaded}. */
export const loadPart = <T extends object>(load: () => Promise<T>): Promise<T> => loaded(() => withWords(load));

/**
 * The same for what becomes the whole page: where it is `not_loaded`, the page is loaded again, once a minute at most.
 * @param before the books that are none of its own, where these are not all that are here
 */
export async function loadPage<T extends object>(load: () => Promise<T>, before?: Books): Promise<T> {
  try {
    return await loaded(() => withWords(load, before));
  } catch (error) {
    if (isNotLoaded(error) && !wasJustLoadedAgain()) location.reload();
    throw error;
  }
}

/** Told by the page itself, whatever the browser refuses to remember. */
function wasJustLoadedAgain(): boolean {
  const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return loaded?.type === 'reload' && pageAgeMs() < minuteMs;
}

/** Loads parts once nothing else is to be done: they open at once, and are there without a network. */
export function loadAhead(loads: readonly (() => Promise<object>)[]): void {
  const all = async (): Promise<void> => {
    for (const load of loads) await withWords(load).catch(() => undefined);
  };
  // Safari knows no idle moments.
  if ('requestIdleCallback' in window) requestIdleCallback(() => void all());
  else setTimeout(all, 1000);
}
