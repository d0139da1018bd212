import type { Item, Queue } from './queue.ts';
import { warn } from './warn.ts';

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

const nothing: Kept = { queue: [], threads: [] };

/** One `localStorage` entry a site, shared by all tabs; memory where storage is blocked or full. */
export class Store {
  #memory: Kept | undefined;
  readonly key: string;

  constructor(site: string) {
    this.key = `huiyin:${site}`;
  }

  read(): Kept {
    if (this.#memory) return this.#memory;
    try {
      return parse(localStorage.getItem(this.key));
    } catch {
      return (this.#memory = nothing);
    }
  }

  /** Reads, changes and writes in one go, so that tabs do not overwrite each other. */
  update(change: (kept: Kept) => Kept): Kept {
    const next = change(this.read());
    if (this.#memory) return (this.#memory = next);
    try {
      if (next.queue.length || next.threads.length) localStorage.setItem(this.key, JSON.stringify(next));
      else localStorage.removeItem(this.key);
    } catch {
      this.#memory = next;
    }
    return next;
  }
}

function parse(text: string | null): Kept {
  if (!text) return nothing;
  try {
    const { queue, threads } = JSON.parse(text) as Record<string, unknown>;
    return { queue: only(queue, isItem), threads: only(threads, isThread) };
  } catch {
    warn('what was stored here was not ours, ignored');
    return nothing;
  }
}

function only<T>(list: unknown, ok: (value: Partial<T>) => boolean): T[] {
  const all = Array.isArray(list) ? (list as Partial<T>[]) : [];
  const good = all.filter((value) => value && ok(value)) as T[];
  if (good.length < all.length) warn('something stored here was not ours, ignored');
  return good;
}

const isItem = (i: Partial<Item>): boolean =>
  [i.id, i.path, i.body].every((s) => typeof s === 'string') &&
  /^v1\/(sites|threads)\/[\w-]+\/[a-z]+$/.test(i.path!) &&
  [i.madeAt, i.dueAt, i.tries].every(Number.isFinite) &&
  [i.secret, i.refused].every((s) => s === undefined || typeof s === 'string');

const isThread = (t: Partial<KeptThread>): boolean =>
  /^[\da-f-]{36}$/.test(t.id!) && /^[\w-]{22,128}$/.test(t.secret!) && [t.number, t.seen].every(Number.isFinite);
