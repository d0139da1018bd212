import { loadPage } from '../api/load-part.ts';

const againMs = 2000;

/** Whatever is here when the console begins. */
const frame = {};

/** Loads what the frame of the console says, however often it takes; until then there is nothing to say it with that it does not come. */
export async function firstWords(): Promise<object> {
  for (;;) {
    try {
      return await loadPage(() => Promise.resolve(frame), new Set());
    } catch {
      await new Promise((again) => {
        setTimeout(again, againMs);
        addEventListener('online', again, { once: true });
      });
    }
  }
}
