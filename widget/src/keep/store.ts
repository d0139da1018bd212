import { now } from '../clock.ts';
import { warn } from '../warn.ts';
import { database } from './database.ts';
import { isEmpty, merge, nothing, read, remembered, type Change, type Kept, type Lasting } from './kept.ts';
import { isMark, local, parse } from './local.ts';
import type { Item } from './queue.ts';
import { toJson } from './to-json.ts';

/** From what is stored to what shall be: undefined for nothing at all, the same object for no change. */
export type Write = (stored: unknown) => Kept | undefined;

/** Where things are kept. Rejects with QuotaExceededError when there is no room, with anything else when it is of no use. */
export interface Place {
  readonly lasting: Lasting;
  /** Reads and writes in one go, so that tabs do not overwrite each other. */
  change(write: Write): Promise<void>;
}

/** What is kept: this page knows it, and what is stored is a copy for other tabs and the next page. */
export interface Store {
  /** `localStorage[key]` says to the loader that there is something, and to other tabs that it has changed. */
  readonly key: string;
  readonly lasting: Lasting;
  /** Whether something came from this page, and so is missed by nobody else while the page is there. */
  isOwn(id: string): boolean;
  /** What to add to what is kept, when something was kept before; undefined when nothing is to be read. */
  begin(): Promise<Kept | undefined>;
  /** Changes what is kept, one change after another. Never rejects for want of a place. */
  update(how: Change): Promise<Kept>;
  /** The page goes: what it knows is there for the next one, also where it has cleared its storage. Takes no time. */
  remind(kept: Kept): void;
}

/** Keeps in IndexedDB, else `localStorage`, else in this page; pictures for which there is no room, in this page. */
export function openStore(site: string): Store {
  const key = `huiyin:${site}`;
  const places = [database(key), local(key)];
  /** What was there last. */
  let seen = nothing;
  /** Ids of what came from this page, or is in no place any more. */
  const own = new Set<string>();
  let failures = 0;
  let full = false;
  let last: Promise<unknown> = Promise.resolve();
  /** Ids of what there was no room for: kept in this page. */
  const loose = new Set<string>();

  const lasting = (): Lasting => places[0]?.lasting ?? 'page';
  const isLoose = ({ id, bytes }: Item): boolean => loose.has(id) || (!!bytes && lasting() !== 'lasting');
  /** Without what stays in this page. */
  const fast = (kept: Kept): Kept =>
    kept.queue.some(isLoose) ? { ...kept, queue: kept.queue.filter((i) => !isLoose(i)) } : kept;

  /** Nobody else may have it any more. */
  const adopt = (): void => {
    for (const { id } of [...seen.queue, ...seen.threads]) own.add(id);
  };

  async function update(how: Change): Promise<Kept> {
    const [place] = places;
    let before = nothing;
    let next = nothing;
    let changed = false;
    const write: Write = (stored) => {
      const found = stored === undefined ? undefined : checked(stored);
      // In the other places that is also what is left when all was taken out.
      if (!found && lasting() === 'lasting') adopt();
      const copied = remembered(fast(seen), own, found);
      before = merge(copied, { ...nothing, queue: seen.queue.filter(isLoose) });
      next = how(before);
      const kept = fast(next);
      changed = next !== before || copied !== (found ?? nothing);
      return isEmpty(kept) ? undefined : kept;
    };
    try {
      if (place) await place.change(write);
      else write(seen);
    } catch (error) {
      if (!place) throw error;
      // Text that has to leave comes before pictures and what is settled.
      const spare = next.queue.filter((i) => !isLoose(i) && (i.bytes || i.refused));
      if ((error as Error | undefined)?.name === 'QuotaExceededError' && spare[0]) {
        full = true;
        for (const { id } of spare) loose.add(id);
      } else if (failures++) {
        warn('cannot store as usual', error);
        failures = 0;
        full = false;
        adopt();
        places.shift();
      }
      return update(how);
    }
    failures = 0;
    const had = idsOf(before);
    const has = idsOf(next);
    for (const id of has) if (!had.has(id)) own.add(id);
    // What was refused may be taken out in any tab.
    for (const id of own) if (!has.has(id) || next.queue.some((i) => i.id === id && i.refused)) own.delete(id);
    if (lasting() === 'lasting') attempt(() => mark(!isEmpty(next), changed));
    return (seen = next);
  }

  /** What is not ours is set aside under another key. */
  function checked(stored: unknown): Kept {
    const kept = read(stored, now());
    if (!kept) attempt(() => localStorage.setItem(`${key}:aside`, toJson(stored)));
    return kept ?? nothing;
  }

  /** Another number tells other tabs, also within one millisecond. */
  function mark(some: boolean, changed: boolean): void {
    if (!some) return localStorage.removeItem(key);
    const told = parse(localStorage.getItem(key));
    if (!isMark(told)) localStorage.setItem(key, `${now()}`);
    else if (changed) localStorage.setItem(key, `${Math.max(now(), (told as number) + 1)}`);
  }

  return {
    key,
    get lasting() {
      return full ? 'full' : lasting();
    },
    isOwn: (id) => own.has(id),
    async begin() {
      try {
        const stored = parse(localStorage.getItem(key));
        if (stored !== undefined) return isMark(stored) ? nothing : checked(stored);
        // A page that clears its storage takes the mark away, not the conversations.
        return (await indexedDB.databases()).some((d) => d.name === key) ? nothing : undefined;
      } catch {
        return undefined;
      }
    },
    update(how) {
      const next = last.then(() => update(how));
      last = next.catch(() => {});
      return next;
    },
    remind(kept) {
      // Texts in place of the mark: what it tells of may be gone too.
      const texts = { ...kept, queue: kept.queue.filter((i) => i.what !== 'picture') };
      if (!isEmpty(kept)) attempt(() => localStorage.getItem(key) ?? localStorage.setItem(key, toJson(texts)));
    },
  };
}

const idsOf = ({ queue, threads }: Kept): Set<string> => new Set([...queue, ...threads].map(({ id }) => id));

/** Storage that is blocked or full: the loader and other tabs will not know. */
function attempt(what: () => void): void {
  try {
    what();
  } catch {
    // As good as it gets.
  }
}
