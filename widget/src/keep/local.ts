import { realm } from '../natives.ts';
import type { Place } from './store.ts';
import { toJson } from './to-json.ts';

/** Keeps texts where there is no IndexedDB: in place of the mark, where the first release kept them too. */
export const local = (key: string): Place => ({
  lasting: 'text',
  async change(write) {
    const stored = parse(localStorage.getItem(key));
    const kept = write(isMark(stored) ? undefined : stored);
    if (!kept) localStorage.removeItem(key);
    else if (kept !== stored) localStorage.setItem(key, toJson(kept));
  },
});

/** Whether a value only says that something is kept elsewhere. */
export const isMark = (stored: unknown): boolean => typeof stored === 'number';

/** Also of another window, as what a clean one reads. */
export const isObject = (value: unknown): value is object => typeof value === 'object' && !!value;

/** A stored text as the value it stands for; the text itself when it is no JSON, undefined when there is none. */
export function parse(text: string | null): unknown {
  try {
    return text === null ? undefined : realm().JSON.parse(text);
  } catch {
    return text;
  }
}
