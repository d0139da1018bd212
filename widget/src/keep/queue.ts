import type { NewResponse } from '@huiyin/shared/contract/responses';
import { isObject, parse } from './local.ts';

/** Something that must reach the server once, kept until a final answer. */
export interface Item {
  /** The id the server knows repeats by, where it has one. */
  readonly id: string;
  /** What it is; `unknown` for what no release of ours made. */
  readonly what: 'answer' | 'complaint' | 'message' | 'rating' | 'picture' | 'unknown';
  /** Slug of the survey of an answer or a complaint. */
  readonly survey?: string | undefined;
  /** Id of the thread it belongs to; its own where there is none, or where it opens one. */
  readonly thread: string;
  /** What an earlier release, in another tab, knows it by: its address. See docs/decisions/033. */
  readonly path: string;
  /** JSON text; the same at every try. Empty for a picture. */
  readonly body: string;
  /** Bearer of a thread. */
  readonly secret?: string | undefined;
  /** File name of a picture of a complaint. */
  readonly picture?: string | undefined;
  /** Its bytes, as long as it has to leave. */
  readonly bytes?: Blob | undefined;
  readonly madeAt: number;
  /** Unix ms of the next try. A draft that may still change is held by a moment ahead. */
  readonly dueAt: number;
  readonly tries: number;
  /**
   * Why it was set aside and is never sent again: a problem code of the server, `expired` after a week, `lost` when the
   * bytes of a picture are gone, `unknown` for what no release of ours made.
   */
  readonly refused?: string | undefined;
}

export type Queue = readonly Item[];

export type Body = Partial<NewResponse> & { text?: string };

/** What an item says; a text of an unknown shape is all text. */
export function bodyIn({ body }: Pick<Item, 'body'>): Body {
  const read = parse(body);
  return isObject(read) ? read : { text: body };
}

/** Where an item goes in its thread; nowhere there, what goes to the site. */
export const parts = { answer: '', complaint: '', message: 'messages', rating: 'rating', picture: 'attachments/' };

/** Where an item is sent, below the base URL. */
export function addressOf(site: string, { id, what, thread }: Pick<Item, 'id' | 'what' | 'thread'>): string {
  const part = parts[what as keyof typeof parts];
  return part ? `v1/threads/${thread}/${part}${what === 'picture' ? id : ''}` : `v1/sites/${site}/responses`;
}

/** What a try came to: final, to be tried again (not before `afterMs`), or refused for good. */
export interface Outcome {
  readonly type: 'done' | 'later' | 'refused';
  /** What the server answered when it is done. */
  readonly data?: unknown;
  readonly afterMs?: number;
  /** Why it was refused, or was done before. */
  readonly code?: string;
}

const weekMs = 7 * 86_400_000;

/** Adds an item or replaces a draft of the same id; what was tried once keeps its body. */
export function put(queue: Queue, item: Item): Queue {
  const there = queue.find((i) => i.id === item.id);
  if (!there) return [...queue, item];
  return there.tries || there.refused ? queue : queue.map((i) => (i === there ? item : i));
}

/** Moves the next try of some items. */
export const move = (queue: Queue, ids: readonly string[], dueAt: number): Queue =>
  queue.map((i) => (ids.includes(i.id) ? { ...i, dueAt } : i));

/** The network is back: what waited for another try is due, what is held stays held. */
export const wake = (queue: Queue, now: number): Queue =>
  queue.map((i) => (i.tries && i.dueAt > now ? { ...i, dueAt: now } : i));

/** Takes an item out, and with a complaint its pictures. */
export const drop = (queue: Queue, id: string): Queue =>
  queue.filter((i) => i.id !== id && !(i.what === 'picture' && i.thread === id));

/**
 * What nothing stands before. Messages of a thread keep their order, pictures theirs, and pictures wait for their
 * complaint; nothing waits for a picture but the next one, and nothing for what was set aside but its own pictures.
 */
function movable(queue: Queue, sending: ReadonlySet<string>): Item[] {
  const waiting = new Set<string>();
  return queue.filter((i) => {
    const { thread } = i;
    const lane = i.what === 'picture' ? `${thread}/` : thread;
    const free = !i.refused && !sending.has(i.id) && !waiting.has(thread) && !waiting.has(lane);
    if (i.refused ? thread === i.id : !free || i.tries) waiting.add(lane);
    return free;
  });
}

/** What to send now: what was tried least, so that one that always fails does not stand in the way. */
export const due = (queue: Queue, now: number, sending: ReadonlySet<string>): Item | undefined =>
  movable(queue, sending)
    .filter((i) => i.dueAt <= now)
    .sort((a, b) => a.tries - b.tries)[0];

/** When to look again; Infinity when there is nothing to wait for. */
export const nextDueAt = (queue: Queue, sending: ReadonlySet<string>): number =>
  movable(queue, sending).reduce((first, i) => Math.min(first, i.dueAt), Infinity);

/** The queue after a try. `random` is 0 to 1. */
export function settle(queue: Queue, id: string, outcome: Outcome, now: number, random: number): Queue {
  if (outcome.type === 'done') return queue.filter((i) => i.id !== id);
  return queue.map((i) => (i.id === id ? after(i, outcome, now, random) : i));
}

function after(item: Item, outcome: Outcome, now: number, random: number): Item {
  if (outcome.type === 'refused') return refuse(item, outcome.code);
  if (now - item.madeAt > weekMs) return refuse(item, 'expired');
  const tries = item.tries + 1;
  return { ...item, tries, dueAt: now + Math.max(backoffMs(tries, random), outcome.afterMs ?? 0) };
}

const refuse = (item: Item, why = 'refused'): Item => ({ ...item, bytes: undefined, refused: why });

/** 1 s, 2 s, 4 s … at most 5 minutes, each spread by half. */
export const backoffMs = (tries: number, random: number): number =>
  Math.min(300_000, 1000 * 2 ** (tries - 1)) * (0.75 + random / 2);
