/** Texts by key. Where the browser refuses (storage is blocked or full) they live as long as the page. */
export interface Memory {
  read(key: string): string | null;
  keep(key: string, text: string): void;
  drop(key: string): void;
  /** Whether all that is kept outlives the page. */
  works(): boolean;
  /** The keys that begin so. */
  keys(prefix: string): string[];
}

function memory(): Memory {
  const page = new Map<string, string>();
  const attempt = <T>(what: () => T): T | undefined => {
    try {
      return what();
    } catch {
      return undefined;
    }
  };
  return {
    read: (key) => page.get(key) ?? attempt(() => localStorage.getItem(key)) ?? null,
    keep(key, text) {
      page.set(key, text);
      attempt(() => {
        localStorage.setItem(key, text);
        page.delete(key);
      });
      // What was kept before no longer holds.
      if (page.has(key)) attempt(() => localStorage.removeItem(key));
    },
    drop(key) {
      page.delete(key);
      attempt(() => localStorage.removeItem(key));
    },
    works: () =>
      page.size === 0 &&
      (attempt(() => {
        localStorage.setItem('huiyin.works', '1');
        localStorage.removeItem('huiyin.works');
        return true;
      }) ??
        false),
    keys(prefix) {
      const there = attempt(() => Object.keys(localStorage)) ?? [];
      return [...new Set([...page.keys(), ...there])].filter((key) => key.startsWith(prefix));
    },
  };
}

/** What is remembered on this machine: the only place of the console that touches the browser's storage. */
export const machineMemory = memory();
