/**
 * Tells waiting streams that something changed. Topics are `sites`, whichever it is on, and `thread:ID`.
 * A feed may wake late or for nothing: whoever waits reads the database anew.
 */
export interface Feed {
  changed(...topics: string[]): void;
  /** Resolves at the next change of the topic, when `signal` aborts, or after the feed's own patience. */
  next(topic: string, signal: AbortSignal): Promise<void>;
}

/** A feed for runtimes in which requests must not wake one another: everybody looks again after `patienceMs`. */
export function createPollingFeed(patienceMs: number): Feed {
  return {
    changed: () => undefined,
    next: (_topic, signal) => pause(patienceMs, signal),
  };
}

/** Resolves after `ms`, or when `signal` aborts; leaves no listener on it, however often one rests. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((go) => {
    const over = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', over);
      go();
    };
    const timer = setTimeout(over, ms);
    signal.addEventListener('abort', over);
  });
}

/** A feed within one process; `patienceMs` is how often others' changes are looked for. */
export function createFeed(patienceMs: number): Feed {
  const sleepers = new Map<string, Set<() => void>>();

  return {
    changed(...topics) {
      for (const topic of topics) for (const wake of sleepers.get(topic) ?? []) wake();
    },
    next: (topic, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const sleeping = sleepers.get(topic) ?? new Set();
        sleepers.set(topic, sleeping);
        const wake = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', wake);
          sleeping.delete(wake);
          if (sleeping.size === 0) sleepers.delete(topic);
          resolve();
        };
        const timer = setTimeout(wake, patienceMs);
        signal.addEventListener('abort', wake);
        sleeping.add(wake);
      }),
  };
}
