import type { Clock } from './deps.ts';

/** Whether what is of the moment `at` is still fresh for `ms`; never what is of later than now, by a clock that was ahead. All in ms, UTC. */
export const isRecent = (at: number, now: number, ms: number): boolean => at <= now && now - at < ms;

/** What was read lately, by key. */
export interface KeptFresh<T> {
  /** What was read of it within the time it is kept, or else is read now: a hundred who ask at once read once. */
  of(key: string): Promise<T>;
  forget(key: string): void;
}

const mostKept = 10_000;

/** Keeps what `read` gives for `ms`. What failed is not kept, nor what `isKept` is not true of. */
export function keptFresh<T>(
  clock: Clock,
  ms: number,
  read: (key: string) => Promise<T>,
  isKept: (found: T) => boolean = () => true,
): KeptFresh<T> {
  const kept = new Map<string, { found: Promise<T>; at: number }>();
  return {
    of(key) {
      const now = clock.now();
      const there = kept.get(key);
      if (there && isRecent(there.at, now, ms)) return there.found;
      if (kept.size >= mostKept) kept.clear();
      const found = read(key);
      kept.set(key, { found, at: now });
      const drop = (): void => void (kept.get(key)?.found === found && kept.delete(key));
      found.then((one) => isKept(one) || drop(), drop);
      return found;
    },
    forget: (key) => void kept.delete(key),
  };
}
