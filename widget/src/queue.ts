/** Something that must reach the server once, kept until a final answer. */
export interface Item {
  /** The id the server knows repeats by, where it has one. */
  readonly id: string;
  /** Below the widget's base URL. */
  readonly path: string;
  /** JSON text; the same at every try. */
  readonly body: string;
  /** Bearer of a thread. */
  readonly secret?: string;
  readonly madeAt: number;
  /** Unix ms of the next try. A draft that may still change is held by a moment ahead. */
  readonly dueAt: number;
  readonly tries: number;
  /** Problem code of a final refusal: set aside, never sent again. */
  readonly refused?: string;
}

export type Queue = readonly Item[];

/** What a try came to: final, to be tried again (not before `afterMs`), or refused for good. */
export type Outcome =
  | { readonly type: 'done'; readonly data?: unknown }
  | { readonly type: 'later'; readonly afterMs?: number }
  | { readonly type: 'refused'; readonly code: string };

const weekMs = 7 * 86_400_000;

/** Adds an item or replaces a draft of the same id; what was tried once keeps its body. */
export function put(queue: Queue, item: Item): Queue {
  const there = queue.find((i) => i.id === item.id);
  if (!there) return [...queue, item].slice(-50);
  return there.tries > 0 || there.refused ? queue : queue.map((i) => (i.id === item.id ? item : i));
}

/** Ends the hold of a draft. */
export const release = (queue: Queue, id: string, now: number): Queue =>
  queue.map((i) => (i.id === id && i.dueAt > now ? { ...i, dueAt: now } : i));

/** The network is back: what waited for another try is due, what is held stays held. */
export const wake = (queue: Queue, now: number): Queue =>
  queue.map((i) => (i.tries > 0 && i.dueAt > now ? { ...i, dueAt: now } : i));

export const drop = (queue: Queue, id: string): Queue => queue.filter((i) => i.id !== id);

/** The first item to send now; one that was set aside never stands in the way. */
export const due = (queue: Queue, now: number): Item | undefined => queue.find((i) => !i.refused && i.dueAt <= now);

/** When to look again, or undefined. */
export function nextDueAt(queue: Queue): number | undefined {
  const moments = queue.filter((i) => !i.refused).map((i) => i.dueAt);
  return moments.length ? Math.min(...moments) : undefined;
}

/** The queue after a try. `random` is 0 to 1. */
export function settle(queue: Queue, id: string, outcome: Outcome, now: number, random: number): Queue {
  if (outcome.type === 'done') return drop(queue, id);
  return queue.map((i) => (i.id === id ? after(i, outcome, now, random) : i));
}

function after(item: Item, outcome: Exclude<Outcome, { type: 'done' }>, now: number, random: number): Item {
  if (outcome.type === 'refused') return { ...item, refused: outcome.code };
  if (now - item.madeAt > weekMs) return { ...item, refused: 'expired' };
  const tries = item.tries + 1;
  return { ...item, tries, dueAt: now + Math.max(backoffMs(tries, random), outcome.afterMs ?? 0) };
}

/** 1 s, 2 s, 4 s … at most 5 minutes, each spread by half. */
export const backoffMs = (tries: number, random: number): number =>
  Math.min(300_000, 1000 * 2 ** (tries - 1)) * (0.75 + random / 2);
