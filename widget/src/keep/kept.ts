import { warn } from '../warn.ts';
import { bodyIn, parts, type Item, type Queue } from './queue.ts';
import { toJson } from './to-json.ts';

/** A conversation this browser may read. */
export interface KeptThread {
  readonly id: string;
  readonly secret: string;
  readonly number: number;
  readonly firstReplyDueAt: string | null;
  /** How much news of the staff was seen here. */
  readonly seen: number;
}

/** All that is kept on the visitor's machine, and only after they acted. */
export interface Kept {
  readonly queue: Queue;
  readonly threads: readonly KeptThread[];
}

/**
 * How lasting what is kept is: `lasting`, `text` (pictures only as long as this page), `page` (nothing outlives it), or
 * `full` (lasting, but something had to go or stay in this page).
 */
export type Lasting = 'lasting' | 'text' | 'page' | 'full';

export type Change = (kept: Kept) => Kept;

export const nothing: Kept = { queue: [], threads: [] };

export const isEmpty = ({ queue, threads }: Kept): boolean => !queue.length && !threads.length;

const missing = <T extends { readonly id: string }>(from: readonly T[], of: readonly T[]): T[] =>
  of.filter((o) => !from.some(({ id }) => id === o.id));

/** Both; of the same id, the first. The very same object when there is nothing to add. */
export function merge(one: Kept, other: Kept): Kept {
  const queue = missing(one.queue, other.queue);
  const threads = missing(one.threads, other.threads);
  return queue[0] || threads[0] ? { queue: [...one.queue, ...queue], threads: [...one.threads, ...threads] } : one;
}

/**
 * What is kept, from what is stored and what this page knows: of its `own` nothing is missing, whatever became of the copy. A
 * page that clears its storage takes no conversations away either. The very same object as `stored` when nothing is missing.
 */
export function remembered(known: Kept, own: ReadonlySet<string>, stored: Kept | undefined): Kept {
  const isOwn = ({ id }: { readonly id: string }): boolean => own.has(id);
  const threads = stored ? known.threads.filter(isOwn) : known.threads;
  return merge(stored ?? nothing, { queue: known.queue.filter(isOwn), threads });
}

/** What was stored, checked; the very same object when all of it is ours. Undefined when it is something else. */
export function read(stored: unknown, now: number): Kept | undefined {
  const { queue, threads } = (stored ?? {}) as Partial<Kept>;
  if (!Array.isArray(queue) || !Array.isArray(threads)) return undefined;
  const isOurs = queue.every(isItem) && threads.every(isThread);
  const items = (queue as unknown[]).map((i, at) => named(isItem(i) ? i : aside(i, `${now}-${at}`)));
  if (isOurs) return stored as Kept;
  warn('set aside what is not ours');
  return { queue: items, threads: threads.filter(isThread) };
}

/**
 * An item of an earlier release says by its path alone what it is, as does one of a later release that this one does not know. Nobody
 * else has what was just read: it is named in its place.
 */
function named(item: Unnamed): Item {
  if (!(item.what! in parts)) {
    const { id, path } = item;
    const [, , thread, part] = path.split('/');
    const { kind, survey = kind } = bodyIn(item);
    const found = Object.entries(parts).find(([, to]) => to && to.startsWith(part!));
    const alone = { what: path ? (kind === 'complaint' ? kind : 'answer') : 'unknown', thread: id, survey };
    Object.assign(item, found ? { what: found[0], thread } : alone);
  }
  return item as Item;
}

type Unnamed = Omit<Item, 'what' | 'thread'> & Partial<Item>;

/** What no release of ours made, or not this one: shown with its text, never sent. Its own id may be that of another. */
function aside(what: unknown, id: string): Unnamed {
  const { body } = (what ?? {}) as Partial<Item>;
  const text = typeof body === 'string' ? body : toJson(what);
  return { id, path: '', body: text, madeAt: 0, dueAt: 0, tries: 0, refused: 'unknown' };
}

const isItem = (item: unknown): item is Unnamed => {
  const { id, path, body, madeAt, dueAt, tries, refused } = (item ?? {}) as Item;
  return (
    [id, path, body].every((text) => typeof text === 'string') &&
    (!!refused ||
      (/^v1\/(sites|threads)\/[\w-]+\/[a-z]+(\/[\w-]+)?$/.test(path) && Number.isFinite(madeAt + dueAt + tries)))
  );
};

const isThread = (thread: unknown): thread is KeptThread => {
  const { id, secret, number, seen } = (thread ?? {}) as KeptThread;
  return /^[\da-f-]{36}$/.test(id) && /^[\w-]{22,128}$/.test(secret) && Number.isFinite(number + seen);
};
