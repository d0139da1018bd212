import type { Place } from './store.ts';

const rows = 'kept';

/** Keeps everything in IndexedDB, pictures too; opened at the first use, for opening writes. */
export function database(name: string): Place {
  let opened: Promise<IDBDatabase> | undefined;
  return {
    lasting: 'lasting',
    async change(write) {
      try {
        const tx = (await (opened ??= open(name))).transaction(rows, 'readwrite');
        const store = tx.objectStore(rows);
        const got = store.get(rows);
        await new Promise<unknown>((resolve, reject) => {
          tx.oncomplete = resolve;
          tx.onabort = () => reject(tx.error);
          // The page hears of no error thrown in a handler.
          got.onsuccess = () => {
            try {
              const kept = write(got.result);
              if (!kept) store.delete(rows);
              else if (kept !== got.result) store.put(kept, rows);
            } catch (error) {
              reject(error);
              tx.abort();
            }
          };
        });
      } catch (error) {
        // It failed, or the browser closed it: opened anew the next time.
        opened = undefined;
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
    // Some browsers never answer.
    setTimeout(reject, 3000);
  });
