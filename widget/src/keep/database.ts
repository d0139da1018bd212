import { nothing } from './kept.ts';
import type { Place } from './store.ts';

const rows = 'kept';

/** Some browsers never answer: nobody waits longer for them. */
const mostMs = 5000;

/**
 * Keeps everything in IndexedDB, pictures too; opened at the first use, for opening writes. Where all was taken out an empty
 * entry stays: without one the page has cleared its storage.
 */
export function database(name: string): Place {
  let opened: Promise<IDBDatabase> | undefined;
  return {
    lasting: 'lasting',
    async change(write) {
      let late = false;
      const work = async (): Promise<void> => {
        const tx = (await (opened ??= open(name))).transaction(rows, 'readwrite');
        const store = tx.objectStore(rows);
        const got = store.get(rows);
        await new Promise<unknown>((resolve, reject) => {
          tx.oncomplete = resolve;
          tx.onabort = () => reject(tx.error);
          // The page hears of no error thrown in a handler.
          got.onsuccess = () => {
            try {
              // It has gone on without.
              if (late) return tx.abort();
              const kept = write(got.result) ?? (got.result && nothing);
              if (kept !== got.result) store.put(kept, rows);
            } catch (error) {
              reject(error);
              tx.abort();
            }
          };
        });
      };
      try {
        await Promise.race([work(), new Promise((_, over) => setTimeout(over, mostMs, 'no answer'))]);
      } catch (error) {
        // It failed, or the browser closed it: opened anew the next time.
        opened = undefined;
        late = true;
        throw error;
      }
    },
  };
}

const open = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const ask = indexedDB.open(name);
    ask.onupgradeneeded = () => ask.result.createObjectStore(rows);
    ask.onerror = () => reject(ask.error);
    ask.onsuccess = () => {
      // Somebody wants to delete it: the visitor clears what pages keep.
      ask.result.onversionchange = () => ask.result.close();
      resolve(ask.result);
    };
  });
